//! Summaries to draw, built by hand: one of each kind that a chart has to bear.

pub mod gaps;
pub mod mixes;
pub mod pathways;
pub mod programmes;
pub mod random;

use fivefold_engine::outturn::{ProjectionError, ScopeError};
use fivefold_engine::plan::{Confidence, Measured, PostsReadAs, Year};
use fivefold_engine::results::Contributions;
use fivefold_engine::summary::{Summary, SummaryTarget, SummaryYear, TargetPoint, Unit};

/// Business as usual, Buy, Build, Bind, Borrow and Bounce of one year.
pub type Parts = [f64; 6];

pub fn summary(baseline_year: Year, baseline: f64, parts: &[Parts]) -> Summary {
    Summary {
        plan_title: "Stepping Forward, England".into(),
        scenario: "Published split".into(),
        scope: "All roles".into(),
        unit: Unit::Heads,
        baseline_year,
        baseline,
        years: (baseline_year + 1..)
            .zip(parts)
            .map(|(year, parts)| of_year(year, *parts))
            .collect(),
        targets: Vec::new(),
        compared_otherwise: Vec::new(),
        outturn: Vec::new(),
    }
}

fn of_year(year: Year, [base, buy, build, bind, borrow, bounce]: Parts) -> SummaryYear {
    let contributions = Contributions { base, buy, build, bind, borrow, bounce };
    SummaryYear {
        year,
        contributions,
        in_post: contributions.in_post(),
        capacity: contributions.in_post() + borrow,
        in_training: 0.0,
        leavers: 0.0,
        arrivals: 0.0,
        departures: 0.0,
        kept: 0.0,
        establishment_wte: None,
        vacancy_wte: None,
    }
}

/// A plain target: a value for some years, compared with those in post at their end.
pub fn target(summary: &Summary, name: &str, values: &[(Year, f64)]) -> SummaryTarget {
    let point = |&(year, value): &(Year, f64)| {
        let of = summary.years.iter().find(|each| each.year == year)?;
        Some(TargetPoint {
            year,
            value,
            projected: of.in_post,
            gap: of.in_post - value,
            business_as_usual: of.contributions.base,
        })
    };
    SummaryTarget {
        name: name.into(),
        framework: None,
        measured: Measured::YearEnd,
        counts_borrowed: false,
        posts_read_as: None,
        activity: None,
        local_share: None,
        confidence: Some(Confidence::Published),
        points: values.iter().filter_map(point).collect(),
    }
}

fn with(mut summary: Summary, targets: &[(&str, &[(Year, f64)])]) -> Summary {
    summary.targets = targets.iter().map(|(name, values)| target(&summary, name, values)).collect();
    summary
}

/// A national plan: big totals, the levers slivers of them, the target met.
pub fn national() -> Summary {
    let parts = [
        [194_000.0, 0.0, 0.0, 0.0, 0.0, 0.0],
        [194_050.0, 1_000.0, 1_500.0, 2_000.0, 800.0, 1_600.0],
        [194_020.0, 2_000.0, 3_200.0, 4_100.0, 900.0, 3_300.0],
        [194_000.0, 3_000.0, 5_000.0, 6_000.0, 600.0, 5_000.0],
    ];
    let values: &[(Year, f64)] =
        &[(2018, 197_000.0), (2019, 202_000.0), (2020, 208_000.0), (2021, 213_000.0)];
    with(summary(2017, 194_000.0, &parts), &[("Stepping Forward to 2020/21", values)])
}

/// Two years later: the plan was above what turned out, and one role of four isn't known yet.
pub fn with_outturn() -> Summary {
    let mut summary = national();
    summary.outturn = vec![outturn(&summary, 2018, 198_000.0, 4), outturn(&summary, 2019, 1e5, 3)];
    summary
}

/// What turned out of so many of four roles.
fn outturn(summary: &Summary, year: Year, actual: f64, roles: usize) -> ScopeError {
    let projected =
        summary.years.iter().find(|each| each.year == year).map_or(0.0, |each| each.in_post);
    let error = projected - actual;
    ScopeError {
        year,
        unit: summary.unit,
        roles,
        of_roles: 4,
        over: ProjectionError { projected, actual, error, share: Some(error / actual) },
        sentence: format!("In {year} the plan was {error} above what turned out."),
    }
}

/// A trust's team of a few people, short of its target, with an agency doctor.
pub fn team() -> Summary {
    let parts = [
        [17.2, 0.5, 0.0, 0.4, 1.0, 0.0],
        [16.1, 1.5, 1.0, 0.9, 1.0, -0.5],
        [15.0, 2.5, 2.0, 1.2, 0.5, -0.5],
        [14.2, 3.0, 2.0, 1.6, 0.0, -1.0],
        [13.5, 3.0, 3.0, 1.8, 0.0, -1.0],
    ];
    let mut summary = with(
        summary(2026, 18.3, &parts),
        &[("Funded establishment", &[(2029, 21.0), (2031, 22.5)])],
    );
    summary.plan_title = "Riverside community perinatal team".into();
    summary.scenario = "Grow our own".into();
    summary.unit = Unit::Wte;
    summary
}

/// Levers that take away, one that changes sign, and people lent out.
pub fn shrinking() -> Summary {
    let parts = [
        [980.0, 40.0, 0.0, 10.0, -30.0, -60.0],
        [960.0, -30.0, 25.0, 12.0, -30.0, -140.0],
        [930.0, 60.0, 45.0, -12.0, 20.0, -220.0],
        [905.0, 90.0, 60.0, 18.0, 45.0, -260.0],
        [880.0, 120.0, 70.0, 20.0, 0.0, -300.0],
    ];
    with(summary(2025, 1_000.0, &parts), &[("Ward closures", &[(2028, 820.0), (2029, 800.0)])])
}

/// Every lever below nothing, business as usual too.
pub fn all_negative() -> Summary {
    let parts = [[-5.0, -10.0, -20.0, -5.0, -8.0, -12.0], [-8.0, -14.0, -30.0, -9.0, -8.0, -20.0]];
    summary(2025, 0.0, &parts)
}

/// Several targets of several kinds, with holes, some ending early.
pub fn many_targets() -> Summary {
    let parts: Vec<Parts> = (1..=8)
        .map(f64::from)
        .map(|n| [5_200.0 - 90.0 * n, 60.0 * n, 45.0 * n, 38.0 * n, 120.0, 25.0 * n])
        .collect();
    let mut summary = with(
        summary(2020, 5_200.0, &parts),
        &[
            ("Five Year Forward View", &[(2021, 5_250.0), (2022, 5_400.0), (2024, 5_500.0)]),
            ("Long Term Plan", &[(2024, 5_600.0), (2028, 5_900.0)]),
            ("Talking therapies to reach 1.9 million people", &[(2026, 5_700.0)]),
            ("Establishment in the integrated care board's plan", &[(2028, 6_050.0)]),
        ],
    );
    for (target, kind) in summary.targets.iter_mut().zip(0..) {
        match kind {
            1 => target.counts_borrowed = true,
            2 => {
                target.measured = Measured::YearAverage;
                target.activity = Some("1,900,000 people a year at 330 a WTE".into());
                target.confidence = Some(Confidence::Illustrative);
            }
            3 => target.posts_read_as = Some(PostsReadAs::Establishment),
            _ => {}
        }
    }
    summary
}

/// As many years as a plan may have.
pub fn sixty_years() -> Summary {
    let parts: Vec<Parts> = (1..=60)
        .map(f64::from)
        .map(|n| [9_000.0 - 60.0 * n, 70.0 * n, 55.0 * n, 30.0 * n, 300.0, 12.0 * n])
        .collect();
    with(
        summary(2025, 9_000.0, &parts),
        &[("Long Term Workforce Plan", &[(2037, 11_500.0), (2085, 16_000.0)])],
    )
}

/// Nothing at all.
pub fn nothing() -> Summary {
    summary(2025, 0.0, &[[0.0; 6]; 5])
}

/// One year, the largest figures there are.
pub fn huge() -> Summary {
    let parts = [[99_000_000.0, 400_000.0, 1_200_000.0, 600_000.0, 2_000_000.0, -3_000_000.0]];
    with(summary(2025, 1e8, &parts), &[("Everyone", &[(2026, 1e8)])])
}

/// Names as long as they may be, and as hostile.
pub fn hostile_names() -> Summary {
    let mut summary = national();
    summary.plan_title = "<script>alert('x')</script> & \"friends\" ]]> \u{202e}gnirts\u{0}".into();
    summary.scenario = "W".repeat(200);
    summary.scope = "A very long scope name ".repeat(8);
    for target in &mut summary.targets {
        target.name = "</text><image href=\"//evil\"/> 心の健康 🧠 ".repeat(4);
    }
    summary
}

/// Every case by name.
pub fn all() -> Vec<(&'static str, Summary)> {
    vec![
        ("national", national()),
        ("with_outturn", with_outturn()),
        ("team", team()),
        ("shrinking", shrinking()),
        ("all_negative", all_negative()),
        ("many_targets", many_targets()),
        ("sixty_years", sixty_years()),
        ("nothing", nothing()),
        ("huge", huge()),
        ("hostile_names", hostile_names()),
    ]
}
