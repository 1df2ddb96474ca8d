//! The approaches and the help, as data.

use super::{Approach, ChangedInput, InputPlace, LeverHelp};
use crate::plan::Lever::{self, Bind, Borrow, Bounce, Build, Buy};

const fn on_lever(
    lever: Lever,
    words: &'static str,
    path: &'static str,
    field: &'static str,
) -> ChangedInput {
    ChangedInput { words, path, place: InputPlace::Levers, lever: Some(lever), field }
}

const HIRES: ChangedInput =
    on_lever(Buy, "the posts advertised by Buy", "scenarios.levers.buy.hires", "hires");
const FILL_RATE: ChangedInput =
    on_lever(Buy, "the fill rate of Buy", "scenarios.levers.buy.fill_rate", "fill_rate");
const STARTS: ChangedInput =
    on_lever(Build, "the starts of a Build programme", "scenarios.levers.build.starts", "starts");
const DROP_OUT: ChangedInput = on_lever(
    Build,
    "the yearly drop-out of a Build programme",
    "scenarios.levers.build.annual_drop_out",
    "annual_drop_out",
);
const USUAL_DROP_OUT: ChangedInput = ChangedInput {
    words: "the yearly drop-out of people already in training",
    path: "usual.build.annual_drop_out",
    place: InputPlace::Usual,
    lever: Some(Build),
    field: "annual_drop_out",
};
const FROM: ChangedInput = on_lever(
    Build,
    "the role a Build programme takes its learners from",
    "scenarios.levers.build.from",
    "from",
);
const JOIN_RATE: ChangedInput = on_lever(
    Build,
    "the share who join at the end of a Build programme",
    "scenarios.levers.build.join_rate",
    "join_rate",
);
const DURATION: ChangedInput = on_lever(
    Build,
    "the years a Build programme takes",
    "scenarios.levers.build.duration_years",
    "duration_years",
);
const KEPT: ChangedInput = on_lever(
    Bind,
    "the people kept, or points off the leaver rate",
    "scenarios.levers.bind.amount",
    "amount",
);
const BORROWED: ChangedInput = on_lever(
    Borrow,
    "the people borrowed, as the year\u{2019}s average",
    "scenarios.levers.borrow.amount",
    "amount",
);
const LENT: ChangedInput = on_lever(
    Borrow,
    "Borrow, as a negative number for as long as they are away",
    "scenarios.levers.borrow.amount",
    "amount",
);
const MOVES: ChangedInput =
    on_lever(Bounce, "the moves of a Bounce route", "scenarios.levers.bounce.moves", "moves");
const MOVE_TAKES: ChangedInput = on_lever(
    Bounce,
    "the years a Bounce route takes",
    "scenarios.levers.bounce.duration_years",
    "duration_years",
);
const COMPLETION: ChangedInput = on_lever(
    Bounce,
    "the share who complete a Bounce route",
    "scenarios.levers.bounce.completion",
    "completion",
);
const LET_GO: ChangedInput =
    on_lever(Bounce, "the people let go", "scenarios.levers.bounce.moves", "moves");
const LEAVER_RATE: ChangedInput = ChangedInput {
    words: "the role\u{2019}s leaver rate",
    path: "roles.leaver_rate",
    place: InputPlace::Role,
    lever: None,
    field: "leaver_rate",
};
const WTE_PER_HEAD: ChangedInput = ChangedInput {
    words: "the role\u{2019}s WTE per head",
    path: "roles.wte_per_head",
    place: InputPlace::Role,
    lever: None,
    field: "wte_per_head",
};
const UNITS_PER_WTE: ChangedInput = ChangedInput {
    words: "the units per WTE of an activity target",
    path: "targets.activity.units_per_wte",
    place: InputPlace::Targets,
    lever: None,
    field: "units_per_wte",
};

/// Every approach, by lever in the order levers are shown.
pub const APPROACHES: &[Approach] = &[
    Approach {
        id: "buy_values_based",
        lever: Buy,
        name: "Values-based recruitment",
        purpose: "Choose for values and a clearly described job, so that more offers are taken up \
                  and fewer newcomers leave again.",
        inputs: &[FILL_RATE, LEAVER_RATE],
    },
    Approach {
        id: "buy_wider_participation",
        lever: Buy,
        name: "Wider participation",
        purpose: "Open the door to people who would not have applied, so that more posts can be \
                  advertised and more of them filled.",
        inputs: &[HIRES, FILL_RATE],
    },
    Approach {
        id: "buy_flexible_entry",
        lever: Buy,
        name: "Flexible ways into the job",
        purpose: "Offer part-time, return-to-practice and other routes in, beside the usual one.",
        inputs: &[HIRES, STARTS, WTE_PER_HEAD],
    },
    Approach {
        id: "build_own_talent",
        lever: Build,
        name: "Grow our own talent",
        purpose: "Find people already employed who can be developed into the role, and give them \
                  a programme.",
        inputs: &[STARTS, FROM],
    },
    Approach {
        id: "build_less_drop_out",
        lever: Build,
        name: "Fewer drop out of training",
        purpose: "Support learners so that more of each intake finishes, those who have already \
                  started included.",
        inputs: &[DROP_OUT, USUAL_DROP_OUT],
    },
    Approach {
        id: "build_flexible_programmes",
        lever: Build,
        name: "Focused and flexible programmes",
        purpose: "Shape programmes to the job and to learners\u{2019} lives: shorter, part-time, \
                  or on the job, with a choice of routes.",
        inputs: &[DURATION, STARTS, JOIN_RATE],
    },
    Approach {
        id: "bind_pathways",
        lever: Bind,
        name: "Clear pathways and progression",
        purpose: "Show people how they can develop and advance where they are, so that they stay.",
        inputs: &[KEPT],
    },
    Approach {
        id: "bind_stay_on",
        lever: Bind,
        name: "Staying on beyond retirement",
        purpose: "Offer flexible late careers to people who could retire; the leaver rate already \
                  counts retirements, so those who stay are people kept.",
        inputs: &[KEPT, WTE_PER_HEAD],
    },
    Approach {
        id: "bind_develop_in_role",
        lever: Bind,
        name: "Development in the role",
        purpose: "Invest in people\u{2019}s skills in their present job, a reason to stay in it.",
        inputs: &[KEPT],
    },
    Approach {
        id: "borrow_partners",
        lever: Borrow,
        name: "Expertise of partners",
        purpose: "Use people and know-how of other organisations, at home and abroad, for as long \
                  as they are needed.",
        inputs: &[BORROWED],
    },
    Approach {
        id: "borrow_secondment",
        lever: Borrow,
        name: "Secondment in",
        purpose: "Take people on secondment from elsewhere: capacity for now, never staff in post.",
        inputs: &[BORROWED],
    },
    Approach {
        id: "borrow_career_break",
        lever: Borrow,
        name: "Career break or secondment out",
        purpose: "Let people go elsewhere for a while and keep them: capacity is missing meanwhile, \
                  the person is not lost.",
        inputs: &[LENT, KEPT],
    },
    Approach {
        id: "bounce_skills",
        lever: Bounce,
        name: "Reskilling for new teams and services",
        purpose: "See clearly which skills people have, and retrain them for the teams and \
                  services to come.",
        inputs: &[MOVES, MOVE_TAKES, COMPLETION],
    },
    Approach {
        id: "bounce_easier_moves",
        lever: Bounce,
        name: "Easier moves between teams",
        purpose: "Take away what makes a move between teams slow or risky, so that more people \
                  move and more complete it.",
        inputs: &[MOVES, COMPLETION],
    },
    Approach {
        id: "bounce_end_tasks",
        lever: Bounce,
        name: "Outdated tasks ended",
        purpose: "Stop work nobody needs any more, so that one person\u{2019}s time serves more \
                  people.",
        inputs: &[UNITS_PER_WTE],
    },
    Approach {
        id: "bounce_end_roles",
        lever: Bounce,
        name: "Roles that are no longer needed ended",
        purpose: "Move people out of roles that have had their day, and let go only where there is \
                  nowhere to move to.",
        inputs: &[MOVES, LET_GO],
    },
];

/// What each lever is for and where it is set.
pub const LEVER_HELP: &[LeverHelp] = &[
    LeverHelp {
        lever: Buy,
        purpose: "Bring in people from outside on top of the recruitment that goes on anyway.",
        set_where: "Type the posts advertised by role and year; the share that is filled is beside \
                    them. Usual joiners are a figure of the role, under Where are we now.",
    },
    LeverHelp {
        lever: Build,
        purpose: "Train people into a role. Nobody arrives before the programme\u{2019}s years \
                  have passed.",
        set_where: "Add a programme, type its starts by year, and set its years, drop-out and the \
                    share who join in the details. People already in training are usual moves.",
    },
    LeverHelp {
        lever: Bind,
        purpose: "Keep people who would otherwise have left, retirements included.",
        set_where: "Type people kept, or points off the leaver rate, by role and year. The leaver \
                    rate itself is a figure of the role.",
    },
    LeverHelp {
        lever: Borrow,
        purpose: "Fill a gap for now with bank, agency or seconded people. They are capacity, and \
                  never staff in post.",
        set_where: "Type the year\u{2019}s average by role; a negative number is people lent or on \
                    a career break.",
    },
    LeverHelp {
        lever: Bounce,
        purpose: "Move people from one role to another. It creates nobody: the role they leave is \
                  smaller.",
        set_where: "Type moves by route and year, in the grid or the from-to table. Letting people \
                    go is set by itself below; taking out a vacant post is a change of funded \
                    posts and no move.",
    },
];
