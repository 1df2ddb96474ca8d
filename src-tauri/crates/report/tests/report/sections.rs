//! Sections chosen and left out, and the figures of those with a chart, beside the engine's.

use std::sync::atomic::AtomicBool;

use fivefold_charts::{ChartKind, ChartQuestion, ChartSize, Mode, Theme, chart};
use fivefold_engine::baseline::baseline;
use fivefold_engine::bridge::bridge;
use fivefold_engine::compare::{CompareQuestion, compare};
use fivefold_engine::gap_table::gap_table;
use fivefold_engine::money;
use fivefold_engine::pipeline::pipelines_of;
use fivefold_engine::plan::{AgeBand, Amount, Funding, Plan, Range, Scenario, Scope};
use fivefold_engine::project;
use fivefold_engine::sensitivity::{SensitivityQuestion, sensitivity};
use fivefold_engine::skill_mix::{MixBy, skill_mix};
use fivefold_engine::summary::Unit;
use fivefold_report::{Section, Sections};
use fivefold_simulate::{DoubtQuestion, simulate};

use crate::fixture::{
    ALT, HASH, hostile_plan, large_plan, large_report, report, report_of, small_plan,
};
use crate::reading::ReadBack;

/// What a section is headed by, of those the small plan with a second scenario has.
const HEADINGS: [(Section, &str); 17] = [
    (Section::WhereWeAre, "Where we are"),
    (Section::Targets, "Gap to targets"),
    (Section::Gaps, "Gaps by role and year"),
    (Section::Levers, "Lever schedule"),
    (Section::Bridge, "From opening to closing"),
    (Section::Pipelines, "Pipelines"),
    (Section::Scenarios, "Scenarios compared"),
    (Section::SkillMix, "Skill mix"),
    (Section::Sensitivity, "What the gap hangs on"),
    (Section::Assumptions, "Assumptions"),
    (Section::Risks, "Risks and notices"),
    (Section::Actions, "Agreed actions"),
    (Section::Notes, "Notes of the plan"),
    (Section::Method, "Method"),
    (Section::InPost, "In post by role"),
    (Section::Ledgers, "Ledger by year"),
    (Section::SignOff, "Sign-off"),
];

fn plan_of_two_scenarios() -> Plan {
    let mut plan = small_plan();
    plan.scenarios[0].question = Some("What do all five levers bring?".to_owned());
    plan.scenarios[0].decision = Some("Fund the second cohort.".to_owned());
    plan.scenarios.push(Scenario { name: "Nothing more".to_owned(), ..Scenario::default() });
    plan
}

fn of(plan: &Plan, section: Section) -> ReadBack {
    ReadBack::of(&report_of(plan, &Sections::only([section])))
}

/// A figure as it stands in a report on a hundred people or more.
fn whole(figure: f64) -> String {
    let digits = format!("{:.0}", figure.abs().round());
    let (thousands, rest) = digits.split_at(digits.len().saturating_sub(3));
    let sign = if figure < 0.0 && digits != "0" { "\u{2212}" } else { "" };
    let comma = if thousands.is_empty() { "" } else { "," };
    format!("{sign}{thousands}{comma}{rest}")
}

fn signed(figure: f64) -> String {
    let shown = whole(figure);
    if figure > 0.0 && shown != "0" { format!("+{shown}") } else { shown }
}

fn row(name: &str, cells: impl IntoIterator<Item = String>) -> String {
    cells.into_iter().fold(name.to_owned(), |row, cell| format!("{row} {cell}"))
}

fn assert_says(text: &str, words: &str) {
    assert!(text.contains(words), "\"{words}\" is missing from:\n{text}");
}

#[test]
fn each_section_can_be_chosen_alone_and_left_out() {
    let plan = plan_of_two_scenarios();
    let all: Vec<&str> = ["Summary"].into_iter().chain(HEADINGS.map(|(_, name)| name)).collect();
    assert_eq!(ReadBack::of(&report(&plan)).bookmarks(), all);
    for (section, heading) in HEADINGS {
        let alone = of(&plan, section);
        assert_eq!(alone.bookmarks(), ["Summary", heading]);
        assert_eq!(alone.structure_types()["TOCI"], 2, "{heading}");
        let rest = ReadBack::of(&report_of(&plan, &Sections::default().without([section])));
        let others: Vec<&str> = all.iter().copied().filter(|name| *name != heading).collect();
        assert_eq!(rest.bookmarks(), others);
    }
}

#[test]
fn a_summary_alone_is_one_page_and_points_to_nothing_that_is_not_there() {
    let mut plan = plan_of_two_scenarios();
    plan.scenarios[0].question = Some("Why? ".repeat(100));
    plan.scenarios[0].decision = Some("Because. ".repeat(100));
    let pdf = ReadBack::of(&report_of(&plan, &Sections::only([])));
    assert_eq!((pdf.page_count(), pdf.bookmarks()), (1, vec!["Summary".to_owned()]));
    assert!(!pdf.text().contains("see "), "{}", pdf.text());
    assert_says(&ReadBack::of(&report(&plan)).text(), "One limit bites: see Risks and notices.");
}

#[test]
fn the_summary_says_question_decision_and_what_was_set_by_hand() {
    let mut plan = plan_of_two_scenarios();
    let text = of(&plan, Section::Summary).text();
    assert_says(&text, "Question: What do all five levers bring?");
    assert_says(&text, "Decision: Fund the second cohort.");
    assert!(!text.contains("set by hand"));
    let imported = [("leaver_rate".to_owned(), Amount::Number(0.11))];
    plan.roles[0].as_imported = imported.into();
    assert_says(&of(&plan, Section::Summary).text(), "One figure was set by hand");
}

#[test]
fn the_summary_says_what_it_costs_where_anything_has_a_price() {
    let mut plan = plan_of_two_scenarios();
    assert!(!of(&plan, Section::Summary).text().contains("costs £"));
    plan.roles[0].pay_per_wte = Some(50_000.0);
    let told = money::cost(&plan, &plan.scenarios[0].name, &Scope::All).unwrap();
    assert_says(&of(&plan, Section::Summary).text(), &told.headline);
}

#[test]
fn where_we_are_has_the_baseline_of_every_role() {
    let mut plan = small_plan();
    let band = |from, to, heads| AgeBand { from, to, heads };
    plan.roles[0].age_bands = vec![band(20, Some(39), 500.0), band(40, None, 300.0)];
    let text = of(&plan, Section::WhereWeAre).text();
    let stands = baseline(&plan);
    for (role, at) in plan.roles.iter().zip(&stands.roles) {
        let vacant = at.vacancy_wte.unwrap();
        let cells = [at.heads, at.wte].map(whole);
        assert_says(&text, &row(&role.name, cells));
        assert_says(&text, &format!("12% {} {} 10%", whole(at.heads), whole(vacant)));
    }
    assert_says(&text, &row("All roles", [stands.together.heads, stands.together.wte].map(whole)));
    assert_says(&text, "Mental health nurse 20 to 39: 500; 40 and over: 300");
    plan.roles.iter_mut().for_each(|role| role.establishment_wte = None);
    let unfunded = of(&plan, Section::WhereWeAre).text();
    assert!(text.contains("Vacancy rate") && !unfunded.contains("Vacancy rate"));
}

#[test]
fn many_roles_stand_behind_their_staff_groups() {
    let mut plan = large_plan();
    assert!(!of(&plan, Section::WhereWeAre).text().contains("By staff group"));
    for role in plan.roles.iter_mut().skip(30) {
        role.staff_group = Some("Support to clinical staff".to_owned());
    }
    let text = of(&plan, Section::WhereWeAre).text();
    let projection = project(&plan).unwrap();
    let mix = skill_mix(&plan, &projection.scenarios[0], &Scope::All, MixBy::StaffGroup);
    assert_eq!(mix.groups.len(), 2);
    for group in &mix.groups {
        assert_says(&text, &row(&group.name, [group.heads[0], group.wte[0]].map(whole)));
    }
}

#[test]
fn gaps_are_the_engines_by_target_and_role() {
    let plan = small_plan();
    let text = of(&plan, Section::Gaps).text();
    let projection = project(&plan).unwrap();
    let gaps = gap_table(&plan, &projection.scenarios[0], &Scope::All, Unit::Heads);
    for role in &gaps.roles {
        let cells = role.cells.iter().map(|cell| signed(cell.as_ref().unwrap().gap));
        assert_says(&text, &row(&role.name, cells));
    }
    assert_says(&text, &gaps.assumption.unwrap());
}

#[test]
fn the_bridge_goes_from_opening_to_closing_by_the_engines_steps() {
    let plan = small_plan();
    let text = of(&plan, Section::Bridge).text();
    let bridge = bridge(&plan, "All five levers", &Scope::All, Unit::Heads, None).unwrap();
    assert_says(&text, &row("In post on 1 April 2017", [whole(bridge.opening)]));
    for step in &bridge.steps {
        assert_says(&text, &row(step.flow.words(), [signed(step.change)]));
    }
    assert_says(&text, &row("In post on 31 March 2021", [whole(bridge.closing)]));
}

#[test]
fn pipelines_say_who_sets_out_and_arrives() {
    let plan = small_plan();
    let text = of(&plan, Section::Pipelines).text();
    let pathways = pipelines_of(&plan, "All five levers", &Scope::All).unwrap().pathways;
    assert_eq!(pathways.len(), 2);
    for (_, pathway) in pathways {
        let tenths = |of: fn(&fivefold_engine::pipeline::Passing) -> f64| {
            let years = pathway.years.iter();
            years.map(|year| format!("{:.1}", of(&year.together))).collect::<Vec<_>>()
        };
        assert_says(&text, &row("Set out", tenths(|year| year.started)));
        assert_says(&text, &row("On the way on 31 March", tenths(|year| year.learning)));
        assert_says(&text, &row("Dropped out", tenths(|year| year.dropped_out)));
        assert_says(&text, &row("Arrived", tenths(|year| year.arrived)));
    }
}

#[test]
fn scenarios_stand_beside_each_other_up_to_four() {
    let mut plan = plan_of_two_scenarios();
    let question = CompareQuestion {
        base: "All five levers".to_owned(),
        with: vec!["Nothing more".to_owned()],
        scope: Scope::All,
        unit: Unit::Heads,
    };
    let compared = compare(&plan, &question).unwrap();
    let text = of(&plan, Section::Scenarios).text();
    let years = compared.scenarios[1].years.iter();
    assert_says(&text, &row("Nothing more", years.map(|year| signed(year.difference))));
    let gaps = compared.scenarios[1].targets[0].points.iter().map(|point| signed(point.gap));
    assert_says(&text, &row("Nothing more", gaps));
    for nth in 3..=6 {
        let name = format!("Scenario {nth}");
        plan.scenarios.push(Scenario { name, ..Scenario::default() });
    }
    let text = of(&plan, Section::Scenarios).text();
    assert_says(&text, "The plan has 6 scenarios; the one reported on stands beside the first 3");
    assert!(text.contains("Scenario 4") && !text.contains("Scenario 5"));
}

#[test]
fn the_skill_mix_is_by_the_first_label_that_tells_roles_apart() {
    let mut plan = small_plan();
    plan.roles[1].staff_group = Some("Support to clinical staff".to_owned());
    let text = of(&plan, Section::SkillMix).text();
    let projection = project(&plan).unwrap();
    let by = MixBy::StaffGroup;
    let mix = skill_mix(&plan, &projection.scenarios[0], &Scope::All, by);
    for group in &mix.groups {
        assert_says(&text, &row(&group.name, group.heads.iter().copied().map(whole)));
        assert_says(&text, &row(&group.name, group.wte.iter().copied().map(whole)));
    }
    plan.roles.truncate(1);
    plan.scenarios[0].levers = fivefold_engine::plan::Levers::default();
    plan.actions.clear();
    assert_eq!(of(&plan, Section::SkillMix).bookmarks(), ["Summary"]);
}

#[test]
fn every_chart_has_the_words_it_gives_of_itself() {
    let plan = small_plan();
    let alt = |kind| {
        let question = ChartQuestion {
            kind,
            scenario: "All five levers".to_owned(),
            with: Vec::new(),
            scope: Scope::All,
            unit: Unit::Heads,
            mode: Mode::Auto,
            span: None,
            by: MixBy::Role,
            theme: Theme::Print,
            size: ChartSize { width: 720, height: 380 },
        };
        chart(&plan, &question, &[]).unwrap().alt
    };
    let kinds = [
        ChartKind::Gap,
        ChartKind::Bridge,
        ChartKind::Pipeline,
        ChartKind::Mix,
        ChartKind::Sensitivity,
    ];
    let alternatives = [ALT.to_owned()].into_iter().chain(kinds.map(alt));
    let pdf = ReadBack::of(&report(&plan));
    assert_eq!(pdf.figure_alternatives(), alternatives.collect::<Vec<_>>());
}

#[test]
fn what_it_costs_stands_beside_its_funding_and_what_has_no_price() {
    let mut plan = small_plan();
    // Without a price there is nothing to tell.
    assert!(!report_says(&plan, "What it costs"));
    plan.price_year = Some(2018);
    plan.roles.iter_mut().skip(1).for_each(|role| role.pay_per_wte = Some(41_000.0));
    plan.scenarios.iter_mut().flat_map(|scenario| &mut scenario.levers.buy).for_each(|row| {
        row.cost_per_hire = Some(2_500.0);
    });
    let years = plan.projected_years();
    plan.funding = vec![Funding {
        name: "Growth".to_owned(),
        values: years.map(|year| (year, 1_000.0)).collect(),
        ..Funding::default()
    }];
    let cost = money::cost(&plan, "All five levers", &Scope::All).unwrap();
    let text = of(&plan, Section::Cost).text();
    for year in cost.years.iter().chain([&cost.all_years]) {
        for pounds in [year.pay, year.buy, year.total, year.additional, year.left_over.unwrap()] {
            assert_says(&text, &money::about_pounds(pounds));
        }
    }
    assert_says(&text, "in 2017/18 prices");
    for unpriced in &cost.unpriced {
        assert_says(&text, unpriced);
    }
    assert!(!cost.unpriced.is_empty());
}

#[test]
fn what_the_gap_hangs_on_says_where_each_assumption_breaks_even() {
    let plan = small_plan();
    let question =
        SensitivityQuestion { scenario: "All five levers".to_owned(), ..Default::default() };
    let found = sensitivity(&plan, &question).unwrap();
    let text = of(&plan, Section::Sensitivity).text();
    assert!(!found.break_even.is_empty());
    for even in &found.break_even {
        assert_says(&text, &even.sentence);
    }
}

#[test]
fn doubt_is_told_by_ten_thousand_draws_where_a_rate_is_a_range() {
    let mut plan = small_plan();
    assert!(!report_says(&plan, "How far it may reach"));
    plan.roles[0].leaver_rate = Some(Amount::Range(Range { low: 0.05, likely: 0.1, high: 0.3 }));
    let text = of(&plan, Section::Doubt).text();
    assert_says(&text, "drawn from it 10,000 times");
    assert_says(&text, "leaver rates (one range) 0.5");
    let question = DoubtQuestion {
        scope: plan.main_scope(),
        unit: plan.main_unit(),
        draws: 10_000,
        ..DoubtQuestion::default()
    };
    let never = AtomicBool::new(false);
    let doubt = simulate(&plan, "All five levers", &question, &never).unwrap();
    assert_says(&text, &doubt.line_and_median);
}

/// Whether a whole report has a section of this heading.
fn report_says(plan: &Plan, heading: &str) -> bool {
    ReadBack::of(&report(plan)).text().contains(heading)
}

#[test]
fn the_hash_stands_in_method_and_beside_the_signatures() {
    let plan = small_plan();
    for section in [Section::Method, Section::SignOff] {
        assert_says(&of(&plan, section).text().replace(' ', ""), HASH);
    }
    let text = of(&plan, Section::SignOff).text();
    for act in ["Prepared by", "Reviewed by", "Approved by", "Signature"] {
        assert_says(&text, act);
    }
}

#[test]
fn hostile_names_are_shown_in_every_new_section() {
    let mut plan = hostile_plan();
    let name = plan.scenarios[0].name.clone();
    plan.scenarios.push(Scenario { name: format!("Other {name}"), ..Scenario::default() });
    plan.scenarios[0].question = Some(name.clone());
    plan.roles[0].staff_group = Some(name.clone());
    plan.roles[1].staff_group = Some(format!("Other {name}"));
    plan.roles[0].age_bands = vec![AgeBand { from: 20, to: None, heads: 800.0 }];
    let new = [
        Section::WhereWeAre,
        Section::Gaps,
        Section::Pipelines,
        Section::Scenarios,
        Section::SkillMix,
        Section::SignOff,
    ];
    let times = |section| {
        let text = of(&plan, section).text();
        text.matches("#panic() $x$ [U+1F600] [U+05D0 U+05D1] [U+202E]").count()
    };
    let on_the_first_page = times(Section::Summary);
    assert!(on_the_first_page > 0);
    for section in new {
        assert!(times(section) > on_the_first_page, "{section:?}");
    }
}

#[test]
fn many_gaps_and_pathways_are_told_largest_first_and_in_full_behind() {
    let plan = large_plan();
    let pdf = of(&plan, Section::Gaps);
    assert_eq!(pdf.bookmarks(), ["Summary", "Gaps by role and year", "Gaps in full"]);
    let chosen = Sections::only([Section::Gaps, Section::Pipelines, Section::InPost]);
    let pdf = ReadBack::of(&report_of(&plan, &chosen));
    let in_order =
        ["Summary", "Gaps by role and year", "Pipelines", "Gaps in full", "Pipelines in full"];
    assert_eq!(pdf.bookmarks()[..5], in_order);
    let all = ReadBack::of(large_report()).bookmarks();
    let place = |heading: &str| all.iter().position(|name| name == heading).unwrap();
    assert!(place("Lever schedule") > place("Method"));
    assert!(place("From opening to closing") < place("Method"));
}
