//! Plans to report on, and the report of one.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use chrono::NaiveDate;
use fivefold_engine::plan::{
    Action, ActionStatus, Activity, Amount, BindRow, BindUnit, BorrowRow, Bounce, Build, BuyRow,
    ChartKind, Confidence, ContextMeasure, Evidence, Flow, Lever, Levers, LocalShare, Note,
    Outturn, Plan, PostsReadAs, Role, Scenario, Scope, Share, Stop, Target, TargetUnit,
};
use fivefold_engine::project;
use fivefold_engine::summary::{Unit, summarise};
use fivefold_report::{
    Edition, Format, ReportChart, ReportError, ReportRequest, Sections, html, of_scenario, pdf,
};

pub const CHART: &str = include_str!("chart.svg");
pub const ALT: &str = "In post rises from 1,000 to 1,240 by 2020/21; the target is 1,300.";
pub const SENTENCE: &str = "By 2020/21 the plan stays short of its target.";

/// What stands for the hash of every plan here.
pub const HASH: &str = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

/// The report of a plan's first scenario.
pub fn report(plan: &Plan) -> Vec<u8> {
    report_with_chart(plan, CHART).expect("the report is made")
}

/// The report of the large plan, made once.
pub fn large_report() -> &'static [u8] {
    static LARGE: LazyLock<Vec<u8>> = LazyLock::new(|| report(&large_plan()));
    &LARGE
}

/// The report of a plan's first scenario as a web page.
pub fn web_page(plan: &Plan) -> Vec<u8> {
    web_page_with_chart(plan, CHART).expect("the web page is made")
}

/// The web page of the large plan, made once.
pub fn large_web_page() -> &'static [u8] {
    static LARGE: LazyLock<Vec<u8>> = LazyLock::new(|| web_page(&large_plan()));
    &LARGE
}

/// The report of a plan's first scenario as a web page with a chart of one's own.
pub fn web_page_with_chart(plan: &Plan, svg: &str) -> Result<Vec<u8>, ReportError> {
    report_in(html, plan, svg, &Sections::default())
}

/// The report of a plan's first scenario with a chart of one's own.
pub fn report_with_chart(plan: &Plan, svg: &str) -> Result<Vec<u8>, ReportError> {
    report_in(pdf, plan, svg, &Sections::default())
}

/// The report of a plan's first scenario in these sections.
pub fn report_of(plan: &Plan, sections: &Sections) -> Vec<u8> {
    report_in(pdf, plan, CHART, sections).expect("the report is made")
}

fn report_in(
    make: fn(&ReportRequest) -> Result<Vec<u8>, ReportError>,
    plan: &Plan,
    svg: &str,
    sections: &Sections,
) -> Result<Vec<u8>, ReportError> {
    let projection = project(plan).expect("the plan is valid");
    let result = &projection.scenarios[0];
    let scope = plan.targets.first().map_or(Scope::All, |target| target.scope.clone());
    make(&ReportRequest {
        plan,
        result,
        summary: &summarise(plan, result, &scope, Unit::Heads),
        chart: ReportChart { svg, alt: ALT, sentence: SENTENCE },
        edition: &edition(sections.clone()),
    })
}

fn edition(sections: Sections) -> Edition {
    Edition {
        date: date(),
        program_version: "0.1.0".to_owned(),
        plan_hash: HASH.to_owned(),
        sections,
    }
}

/// The report of a scenario with every section.
pub fn whole_report(plan: &Plan, scenario: &str) -> Result<Vec<u8>, ReportError> {
    of_scenario(plan, scenario, &edition(Sections::default()), Format::Pdf)
}

/// The same as a web page.
pub fn whole_web_page(plan: &Plan, scenario: &str) -> Result<Vec<u8>, ReportError> {
    of_scenario(plan, scenario, &edition(Sections::default()), Format::Html)
}

/// The report of each scenario of the example plans with its own chart, made once, by name.
pub fn example_reports() -> &'static BTreeMap<String, Vec<u8>> {
    static REPORTS: LazyLock<BTreeMap<String, Vec<u8>>> =
        LazyLock::new(|| of_examples(whole_report));
    &REPORTS
}

/// The same as web pages.
pub fn example_web_pages() -> &'static BTreeMap<String, Vec<u8>> {
    static PAGES: LazyLock<BTreeMap<String, Vec<u8>>> =
        LazyLock::new(|| of_examples(whole_web_page));
    &PAGES
}

type Make = fn(&Plan, &str) -> Result<Vec<u8>, ReportError>;

fn of_examples(make: Make) -> BTreeMap<String, Vec<u8>> {
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/examples");
    let paths = fs::read_dir(examples).unwrap().map(|entry| entry.unwrap().path());
    let plans = paths.filter(|path| path.extension().is_some_and(|is| is == "json"));
    plans.flat_map(|path| of_scenarios(&path, make)).collect()
}

fn of_scenarios(path: &Path, make: Make) -> Vec<(String, Vec<u8>)> {
    let plan: Plan = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
    let file = path.file_stem().unwrap().to_str().unwrap();
    let report = |(place, scenario): (usize, &Scenario)| {
        (format!("{file}-{}", place + 1), make(&plan, &scenario.name).unwrap())
    };
    plan.scenarios.iter().enumerate().map(report).collect()
}

/// The date of every report made here.
pub fn date() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 21).unwrap()
}

/// Where a figure comes from.
pub fn evidence(confidence: Confidence, source: &str) -> Evidence {
    Evidence {
        source: Some(source.to_owned()),
        confidence: Some(confidence),
        rationale: Some("Closest to the role as it is staffed here.".to_owned()),
        ..Evidence::default()
    }
}

fn role(id: &str, name: &str, heads: f64) -> Role {
    Role {
        id: id.to_owned(),
        name: name.to_owned(),
        staff_group: Some("Registered nursing".to_owned()),
        baseline_heads: Some(heads),
        wte_per_head: Some(Amount::Number(0.9)),
        leaver_rate: Some(Amount::Number(0.12)),
        usual_joiners: Some(Amount::Number(heads * 0.1)),
        establishment_wte: Some(heads),
        evidence: Some(evidence(Confidence::Published, "NHS workforce statistics, March 2017")),
        field_evidence: [(
            "leaver_rate".to_owned(),
            evidence(Confidence::Illustrative, "Not published for this role"),
        )]
        .into(),
        ..Role::default()
    }
}

/// Two roles, four years, all five levers, a target, actions and notes.
pub fn small_plan() -> Plan {
    Plan {
        title: "A small plan".to_owned(),
        first_year: 2018,
        years: 4,
        roles: vec![
            role("nurse", "Mental health nurse", 800.0),
            role("worker", "Support worker", 200.0),
        ],
        scenarios: vec![Scenario {
            name: "All five levers".to_owned(),
            levers: levers("nurse", "worker"),
            ..Scenario::default()
        }],
        targets: vec![Target {
            name: "Growth in staff".to_owned(),
            framework: Some("Stepping Forward to 2020/21".to_owned()),
            values: [(2019, 1_100.0), (2021, 1_300.0)].into(),
            evidence: Some(evidence(Confidence::Reported, "Health Service Journal")),
            ..Target::default()
        }],
        actions: vec![Action {
            text: "Open a second training cohort".to_owned(),
            owner: Some("Director of nursing".to_owned()),
            due: Some("2018-09-30".to_owned()),
            status: ActionStatus::Agreed,
            lever: Some(Lever::Build),
            role: Some("nurse".to_owned()),
            ..Action::default()
        }],
        notes: vec![Note {
            heading: "Two counts of posts".to_owned(),
            text: "The sources differ by 2,000 posts.\nThe lower count is used.".to_owned(),
            evidence: Some(evidence(Confidence::Unverified, "Board paper, undated")),
        }],
        ..Plan::default()
    }
}

/// The small plan two years on: a local share, activity turned into WTE, a measure of context, and
/// what turned out.
pub fn plan_looked_back_on() -> Plan {
    let mut plan = small_plan();
    let share = LocalShare {
        share: 0.031,
        of: "England".to_owned(),
        values: [(2021, 30_000.0)].into(),
        ..LocalShare::default()
    };
    plan.targets.push(Target {
        name: "Our share".to_owned(),
        values: [(2021, 930.0)].into(),
        unit: Some(TargetUnit::Posts),
        posts_read_as: Some(PostsReadAs::Wte),
        local_share: Some(share),
        ..Target::default()
    });
    plan.targets.push(Target {
        name: "Women seen".to_owned(),
        values: [(2021, 34_400.0)].into(),
        unit: Some(TargetUnit::Wte),
        activity: Some(Activity {
            measure: "women".to_owned(),
            units_per_wte: 43.0,
            units_low: Some(30.0),
            units_high: Some(60.0),
            evidence: Some(evidence(Confidence::Illustrative, "A sum of our own")),
            ..Activity::default()
        }),
        ..Target::default()
    });
    plan.context = vec![ContextMeasure {
        name: "Treated within two weeks".to_owned(),
        unit: Some("% of people".to_owned()),
        values: [(2018, 50.0), (2021, 60.0)].into(),
        evidence: Some(evidence(Confidence::Published, "Five Year Forward View")),
        ..ContextMeasure::default()
    }];
    let known = |role: &str, year, heads| Outturn {
        role: role.to_owned(),
        year,
        heads: Some(heads),
        ..Outturn::default()
    };
    plan.outturn = vec![
        known("nurse", 2018, 780.0),
        known("worker", 2018, 195.0),
        Outturn { wte: Some(700.0), ..known("nurse", 2019, 790.0) },
    ];
    plan
}

/// The small plan with a running order of two stops, one of them with notes.
pub fn plan_for_a_room() -> Plan {
    let mut plan = small_plan();
    let stop = |title: &str, chart, note: Option<&str>| Stop {
        title: title.to_owned(),
        chart,
        scenario: "All five levers".to_owned(),
        note: note.map(str::to_owned),
        ..Stop::default()
    };
    plan.running_order = vec![
        stop("Where we are", ChartKind::Headcount, None),
        Stop {
            scope: Scope::Role("nurse".to_owned()),
            unit: Unit::Wte,
            ..stop(
                "What closes the gap",
                ChartKind::Gap,
                Some("Ask for a guess first.\nThe room said 40.\nIt is more."),
            )
        },
    ];
    plan
}

/// A row of each lever: into `to`, and from `from` where people move.
fn levers(to: &str, from: &str) -> Levers {
    let to = to.to_owned();
    Levers {
        buy: vec![BuyRow {
            role: to.clone(),
            hires: Amount::Series(vec![20.0, 30.0, 40.0, 40.0]),
            fill_rate: Some(Amount::Number(0.9)),
            channel: Some("Newly qualified".to_owned()),
            evidence: Some(evidence(Confidence::Derived, "Trust recruitment plan")),
            ..BuyRow::default()
        }],
        build: vec![Build {
            name: Some("Nursing degree apprenticeship".to_owned()),
            to: to.clone(),
            from: Some(from.to_owned()),
            duration_years: Some(2),
            annual_drop_out: Some(Share::Number(0.08)),
            starts: Flow::Number(6.0),
            ..Build::default()
        }],
        bind: vec![BindRow {
            role: to.clone(),
            amount: Amount::Number(0.02),
            unit: Some(BindUnit::Points),
            ..BindRow::default()
        }],
        borrow: vec![BorrowRow {
            role: to.clone(),
            amount: Amount::Number(15.0),
            kind: Some("agency".to_owned()),
            ..BorrowRow::default()
        }],
        bounce: vec![Bounce {
            from: from.to_owned(),
            to: Some(to),
            duration_years: Some(1),
            moves: Flow::Number(4.0),
            ..Bounce::default()
        }],
    }
}

/// A plan that says this wherever a planner can type.
pub fn plan_saying(text: &str) -> Plan {
    let mut plan = small_plan();
    plan.title = text.to_owned();
    plan.scenarios[0].name = text.to_owned();
    plan.roles[0].name = text.to_owned();
    plan.targets[0].name = text.to_owned();
    plan.notes[0].heading = text.to_owned();
    plan.notes[0].text = text.to_owned();
    plan.actions[0].text = text.to_owned();
    plan.scenarios[0].levers.build[0].name = Some(text.to_owned());
    plan.running_order = vec![Stop {
        title: text.to_owned(),
        scenario: text.to_owned(),
        note: Some(text.to_owned()),
        ..Stop::default()
    }];
    plan.roles[0].evidence = Some(evidence(Confidence::Published, text));
    plan
}

/// Markup, characters outside the fonts, and a word of a hundred letters.
pub fn hostile_plan() -> Plan {
    let word = "abcdefghij".repeat(10);
    plan_saying(&format!("#panic() $x$ \u{1F600} \u{5D0}\u{5D1} \u{202E} {word}"))
}

/// Sixty roles, fifteen years, names of 200 characters.
pub fn large_plan() -> Plan {
    let roles: Vec<Role> = (0..60)
        .map(|place| {
            let name = format!("Role {place:02}, {}", "community mental health ".repeat(9));
            let name: String = name.chars().take(200).collect();
            role(&format!("role-{place}"), &name, 1_000.0 + f64::from(place))
        })
        .collect();
    let mut all = Levers::default();
    for pair in roles.windows(2) {
        let mut of_pair = levers(&pair[0].id, &pair[1].id);
        of_pair.buy[0].hires = Amount::Number(30.0);
        all.buy.append(&mut of_pair.buy);
        all.build.append(&mut of_pair.build);
        all.bind.append(&mut of_pair.bind);
        all.borrow.append(&mut of_pair.borrow);
        all.bounce.append(&mut of_pair.bounce);
    }
    let mut plan = small_plan();
    plan.title = "A large plan with a long title ".repeat(7).chars().take(200).collect();
    plan.years = 15;
    plan.roles = roles;
    plan.scenarios[0].levers = all;
    plan.scenarios[0].name = "Scenario with a long name ".repeat(8).chars().take(200).collect();
    plan.actions[0].role = None;
    plan
}
