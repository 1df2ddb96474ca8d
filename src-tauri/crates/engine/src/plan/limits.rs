//! What a planner allows of a best mix: which targets are to be met, and how far each lever may be
//! pulled.
//!
//! Every member is optional, and each says what is taken where it is absent. A limit is a number
//! for every year, a list with one for each projected year, or an object by year; in an object a
//! year without a value has no limit.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Evidence, Flow, Lever, Levers};

/// What is looked for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum MixAim {
    /// The least cost that meets every target.
    #[default]
    Cheapest,
    /// The smallest shortfall there can be within the limits, and of those the cheapest.
    SmallestShortfall,
}

/// The limits of a best mix.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export, optional_fields)]
pub struct MixLimits {
    /// What is looked for; the cheapest where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub aim: Option<MixAim>,
    /// The targets to be met; where absent, all of those in post with a value in the horizon.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<MixTarget>>")]
    pub targets: Vec<MixTarget>,
    /// Rows of the scenario that stay as they are; where absent, none do.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<MixRow>>")]
    pub fixed: Vec<MixRow>,
    /// Rows that may be used beside the scenario's own; their yearly figures don't matter.
    #[serde(skip_serializing_if = "no_rows")]
    #[ts(as = "Option<Levers>")]
    pub more_rows: Levers,
    /// How many may be recruited.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<BuyLimit>>")]
    pub buy: Vec<BuyLimit>,
    /// How many may start a programme.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<BuildLimit>>")]
    pub build: Vec<BuildLimit>,
    /// How many may be kept, and at what rising cost.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<BindLimit>>")]
    pub bind: Vec<BindLimit>,
    /// How many may be borrowed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<BorrowLimit>>")]
    pub borrow: Vec<BorrowLimit>,
    /// How many may move.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<BounceLimit>>")]
    pub bounce: Vec<BounceLimit>,
    /// The most pounds a year, of every lever, fixed rows included; no limit where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub budget: Option<Flow>,
    /// The most pounds over all years; no limit where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub budget_in_all: Option<f64>,
    /// Whether the pay of everyone in post counts in cost and budgets; it doesn't where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count_pay: Option<bool>,
    /// The least share of Build: of the people who join by Buy, arrive by Build and are kept by
    /// Bind within the horizon, those who arrive by Build; none where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub least_build_share: Option<f64>,
    /// Whether nobody may set out who arrives after the horizon, but on programmes with a value
    /// beyond it; true where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nobody_parked: Option<bool>,
    /// What each person on a Build programme at the end of the horizon is worth, pounds; nothing
    /// where absent. It lowers what the programme looks at, never the cost that is shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value_beyond: Option<f64>,
    /// Whether figures are rounded to whole people in the end; they aren't where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub whole_people: Option<bool>,
    /// Where the limits come from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Evidence>,
}

impl MixLimits {
    /// How many limits, targets and rows are named.
    pub fn named(&self) -> usize {
        let steps: usize = self.bind.iter().map(|limit| limit.steps.len()).sum();
        self.targets.len()
            + self.fixed.len()
            + self.buy.len()
            + self.build.len()
            + self.bind.len()
            + self.borrow.len()
            + self.bounce.len()
            + steps
    }

    /// Every limit that has a value a year, with its path in JSON and in words.
    pub fn yearly(&self) -> impl Iterator<Item = (String, &'static str, &Flow)> {
        let one = |list: &str, place: usize, member: &str| format!("{list}[{place}].{member}");
        let targets = self.targets.iter().enumerate().filter_map(move |(place, limit)| {
            Some((
                one("targets", place, "short_by"),
                "The shortfall allowed",
                limit.short_by.as_ref()?,
            ))
        });
        let buy = self.buy.iter().enumerate().map(move |(place, limit)| {
            (one("buy", place, "most_hires"), "The most hires a year", &limit.most_hires)
        });
        let build = self.build.iter().enumerate().filter_map(move |(place, limit)| {
            let most = limit.most_starts.as_ref()?;
            Some((one("build", place, "most_starts"), "The most starts a year", most))
        });
        let bind = self.bind.iter().enumerate().filter_map(move |(place, limit)| {
            let most = limit.most_kept.as_ref()?;
            Some((one("bind", place, "most_kept"), "The most people kept a year", most))
        });
        let borrow = self.borrow.iter().enumerate().filter_map(move |(place, limit)| {
            let most = limit.most_heads.as_ref()?;
            Some((one("borrow", place, "most_heads"), "The most heads borrowed", most))
        });
        let bounce = self.bounce.iter().enumerate().map(move |(place, limit)| {
            (one("bounce", place, "most_moves"), "The most moves a year", &limit.most_moves)
        });
        targets.chain(buy).chain(build).chain(bind).chain(borrow).chain(bounce)
    }

    /// The same to change, and the budget.
    pub fn yearly_mut(&mut self) -> impl Iterator<Item = &mut Flow> {
        let targets = self.targets.iter_mut().filter_map(|limit| limit.short_by.as_mut());
        let buy = self.buy.iter_mut().map(|limit| &mut limit.most_hires);
        let build = self.build.iter_mut().filter_map(|limit| limit.most_starts.as_mut());
        let bind = self.bind.iter_mut().filter_map(|limit| limit.most_kept.as_mut());
        let borrow = self.borrow.iter_mut().filter_map(|limit| limit.most_heads.as_mut());
        let bounce = self.bounce.iter_mut().map(|limit| &mut limit.most_moves);
        let of_rows = targets.chain(buy).chain(build).chain(bind).chain(borrow).chain(bounce);
        of_rows.chain(&mut self.budget)
    }

    /// Follows the rows of a lever's list when only some of them are kept.
    pub fn follow_rows(&mut self, lever: Lever, kept: &[bool]) {
        let follow = |row: &mut RowNamed| row.follow(kept);
        self.fixed.retain_mut(|limit| limit.lever != lever || follow(&mut limit.row));
        match lever {
            Lever::Buy => self.buy.retain_mut(|limit| follow(&mut limit.row)),
            Lever::Build => self.build.retain_mut(|limit| follow(&mut limit.programme)),
            Lever::Bounce => self.bounce.retain_mut(|limit| follow(&mut limit.route)),
            // Their limits are about roles.
            Lever::Bind | Lever::Borrow => {}
        }
    }

    /// Lets go of what is about a role.
    pub fn without_role(&mut self, id: &str) {
        let is_other = |row: &RowNamed| !matches!(row, RowNamed::Name(name) if name == id);
        let of_roles = [Lever::Buy, Lever::Bind, Lever::Borrow];
        self.fixed.retain(|limit| !of_roles.contains(&limit.lever) || is_other(&limit.row));
        self.buy.retain(|limit| is_other(&limit.row));
        self.bind.retain(|limit| limit.role != id);
        self.borrow.retain(|limit| limit.role != id);
    }

    /// Follows a target that is called otherwise, or is gone.
    pub fn follow_target(&mut self, name: &str, to: Option<&str>) {
        match to {
            None => self.targets.retain(|limit| limit.target != name),
            Some(to) => {
                for limit in self.targets.iter_mut().filter(|limit| limit.target == name) {
                    limit.target = to.to_owned();
                }
            }
        }
    }
}

/// A target to be met.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export, optional_fields)]
pub struct MixTarget {
    /// The target's name.
    pub target: String,
    /// By how much it may be missed, in its unit; not at all where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short_by: Option<Flow>,
    /// What one of its shortfall counts against one of another's; 1 where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weight: Option<f64>,
}

/// How a row is named: by its place in its lever's list, from 1, or by its id or name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(untagged)]
#[ts(export)]
pub enum RowNamed {
    /// Its place in its lever's list, from 1.
    Place(usize),
    /// A programme's id or name, a route's id; of Buy, Bind and Borrow the role's id, which means
    /// every row of that role.
    Name(String),
}

impl RowNamed {
    /// Follows a row of the list when only some are kept; whether it is still there.
    fn follow(&mut self, kept: &[bool]) -> bool {
        let Self::Place(place) = self else { return true };
        let before = place.saturating_sub(1);
        let is_kept = kept.get(before).copied().unwrap_or(true);
        *place -= kept.iter().take(before).filter(|kept| !**kept).count();
        is_kept
    }
}

/// A row of the scenario.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct MixRow {
    /// The lever.
    pub lever: Lever,
    /// Which of its rows.
    pub row: RowNamed,
}

/// How many may be recruited a year.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct BuyLimit {
    /// The role's id, for all its rows together, or a row's place, from 1.
    pub row: RowNamed,
    /// The most hires a year, in heads and before the fill rate.
    pub most_hires: Flow,
}

/// How many may start a programme a year.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export, optional_fields)]
pub struct BuildLimit {
    /// The programme's id, name or place. One that only business as usual has may be used too,
    /// beyond its usual starts.
    pub programme: RowNamed,
    /// The most starts a year; no limit where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub most_starts: Option<Flow>,
    /// What each person on it at the end of the horizon is worth, pounds; as for all where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value_beyond: Option<f64>,
}

/// How many may be kept a year, and at what cost.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export, optional_fields)]
pub struct BindLimit {
    /// The role's id.
    pub role: String,
    /// The most people kept a year; where absent, those about to leave, or the steps together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub most_kept: Option<Flow>,
    /// Rising costs: so many people a year at the first, the next so many at the second, and
    /// nobody beyond the last. The row's own cost where absent.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<KeepStep>>")]
    pub steps: Vec<KeepStep>,
}

/// Some people a year who can be kept at one cost.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct KeepStep {
    /// How many a year.
    pub people: f64,
    /// What each costs, pounds.
    pub cost_per_person_kept: f64,
}

/// How many may be borrowed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export, optional_fields)]
pub struct BorrowLimit {
    /// The role's id.
    pub role: String,
    /// The most heads, as the year's average; no limit where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub most_heads: Option<Flow>,
    /// The most as a share of those in post at the year's end; no limit where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub most_share: Option<f64>,
}

/// How many may take a route a year.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct BounceLimit {
    /// The route's id or place.
    pub route: RowNamed,
    /// The most moves a year.
    pub most_moves: Flow,
}

fn no_rows(levers: &Levers) -> bool {
    *levers == Levers::default()
}
