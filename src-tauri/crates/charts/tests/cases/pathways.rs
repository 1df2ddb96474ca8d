//! Moves between roles and pipelines to draw: a workforce of sixty roles over fifteen years, names
//! of sixty characters, one of each, nothing, huge and tiny figures.

use fivefold_engine::pipeline::{Cohort, Passing, PathwayPlace, Pipeline, PipelineYear, Pipelines};
use fivefold_engine::plan::Lever;
use fivefold_engine::role_flows::{RoleFlow, RoleFlows};

const LONG: &str = "Advanced clinical practitioner, community mental health team";

fn flow(from: &str, to: &str, lever: Lever, usual: bool, started: f64) -> RoleFlow {
    RoleFlow {
        from: from.to_owned(),
        to: to.to_owned(),
        lever,
        usual,
        started,
        arrived: 0.7 * started,
        on_the_way: 0.2 * started,
    }
}

fn moves(flows: Vec<RoleFlow>) -> RoleFlows {
    RoleFlows {
        plan_title: "North system".to_owned(),
        scenario: "Grow our own".to_owned(),
        scope: "All roles".to_owned(),
        years: (2027, 2041),
        flows,
    }
}

/// What a chart of moves has to bear.
pub fn flows() -> Vec<(&'static str, RoleFlows)> {
    let few = vec![
        flow("Healthcare assistants", "Nursing associates", Lever::Build, false, 240.0),
        flow("Healthcare assistants", "Clerks", Lever::Bounce, true, 12.0),
        flow("Nursing associates", "Registered nurses", Lever::Build, false, 95.0),
        flow("Clerks", "Healthcare assistants", Lever::Bounce, false, 40.0),
        flow("Registered nurses", "Advanced practitioners", Lever::Build, true, 30.0),
        flow("Registered nurses", "Clerks", Lever::Bounce, false, 4.0),
    ];
    let lever = |number: usize| if number.is_multiple_of(3) { Lever::Bounce } else { Lever::Build };
    let sixty = (0..60).flat_map(|number| {
        [7, 11].map(|step| {
            let to = format!("Role {} of sixty", (number * step + 5) % 60);
            let people = 3.0 + ((number * step) % 37) as f64 * 4.0;
            flow(&format!("Role {number} of sixty"), &to, lever(number), number % 4 == 1, people)
        })
    });
    let long = (0..5).map(|number| {
        let [from, to] = [number, number + 2].map(|number| format!("{LONG} {number}"));
        flow(&from, &to, lever(number), false, 20.0 + 30.0 * number as f64)
    });
    vec![
        ("few", moves(few)),
        ("sixty", moves(sixty.collect())),
        ("long", moves(long.collect())),
        ("one", moves(vec![flow("Clerks", "Nurses", Lever::Bounce, false, 3.0)])),
        ("nothing", moves(Vec::new())),
        (
            "uneven",
            moves(vec![
                flow("Clerks", "Nurses", Lever::Bounce, false, 0.4),
                flow("Nurses", "Doctors", Lever::Build, false, 12_345_678.0),
            ]),
        ),
    ]
}

/// The first projected year of every made-up plan.
const FIRST: i32 = 2027;

/// One cohort: a tenth of those on the way leave each year, and a fifth of the rest don't arrive.
fn cohort(started: f64, sets_out: i32, duration: i32, years: i32) -> Cohort {
    let before = sets_out < 0;
    let mut on_the_way = started;
    let passing = |t: i32| {
        let arrives = t == sets_out + duration;
        if t < sets_out || t > sets_out + duration {
            return Passing::default();
        }
        let left = 0.1 * on_the_way;
        let here = on_the_way - left;
        on_the_way = if arrives { 0.0 } else { here };
        Passing {
            started: if t == sets_out { started } else { 0.0 },
            learning: on_the_way,
            left,
            arrived: if arrives { 0.8 * here } else { 0.0 },
            dropped_out: if arrives { 0.2 * here } else { 0.0 },
            ..Passing::default()
        }
    };
    Cohort {
        year: FIRST + sets_out,
        before,
        wanted: started,
        at_baseline: if before { started } else { 0.0 },
        arrives: FIRST + sets_out + duration,
        years: (0..years).map(passing).collect(),
    }
}

/// A pathway on which so many set out, the first of them in the year at `first`, which is negative
/// where that is before the plan.
pub fn pathway(name: &str, duration: i32, first: i32, starts: &[f64], years: i32) -> Pipeline {
    let cohorts: Vec<Cohort> = (first..)
        .zip(starts)
        .map(|(sets_out, started)| cohort(*started, sets_out, duration, years))
        .collect();
    let together = |t: i32| {
        let of = |figure: fn(&Passing) -> f64| {
            cohorts.iter().filter_map(|cohort| cohort.years.get(t as usize)).map(figure).sum()
        };
        Passing {
            started: of(|it| it.started),
            learning: of(|it| it.learning),
            dropped_out: of(|it| it.dropped_out),
            left: of(|it| it.left),
            arrived: of(|it| it.arrived),
            did_not_join: 0.0,
            returned: 0.0,
        }
    };
    let years: Vec<PipelineYear> = (0..years)
        .map(|t| PipelineYear { year: FIRST + t, together: together(t), nobody_because: None })
        .collect();
    let sum = |figure: fn(&PipelineYear) -> f64| years.iter().map(figure).sum();
    let total = Passing {
        started: sum(|year| year.together.started),
        arrived: sum(|year| year.together.arrived),
        learning: years.last().map_or(0.0, |year| year.together.learning),
        ..Passing::default()
    };
    Pipeline {
        name: name.to_owned(),
        from: None,
        to: Some("nurse".to_owned()),
        duration_years: duration as u32,
        employed: true,
        said: Vec::new(),
        most: starts.iter().copied().fold(0.0, f64::max),
        cohorts,
        years,
        total,
    }
}

/// Pathways of a plan of so many years.
pub fn pipelines_over(years: i32, pathways: Vec<(bool, Lever, Pipeline)>) -> Pipelines {
    let placed = pathways
        .into_iter()
        .enumerate()
        .map(|(index, (usual, lever, pathway))| (PathwayPlace { usual, lever, index }, pathway));
    Pipelines {
        plan_title: "North system".to_owned(),
        scenario: "Grow our own".to_owned(),
        scope: "All roles".to_owned(),
        years: (FIRST, FIRST + years - 1),
        pathways: placed.collect(),
        let_go: 0.0,
    }
}

/// What a chart of pipelines has to bear.
pub fn pipelines() -> Vec<(&'static str, Pipelines)> {
    let few = vec![
        (false, Lever::Build, pathway("Nursing degree", 3, 0, &[40.0, 60.0, 80.0, 80.0], 5)),
        (false, Lever::Bounce, pathway("Clerks to healthcare assistants", 0, 1, &[12.0], 5)),
        (false, Lever::Bounce, pathway("Associates to registered nurses", 2, 0, &[20.0, 8.0], 5)),
        (true, Lever::Build, pathway("Apprentices", 2, -2, &[30.0, 33.0, 25.0, 25.0, 25.0], 5)),
    ];
    let sixty = (0..60).map(|number| {
        let starts: Vec<f64> =
            (0..15).map(|year| f64::from((number * 7 + year * 5) % 90) + 1.0).collect();
        let lever = if number % 3 == 0 { Lever::Bounce } else { Lever::Build };
        let name = format!("Programme {number} of sixty");
        (number > 40, lever, pathway(&name, number % 5, 0, &starts, 15))
    });
    let mut sixty: Vec<(bool, Lever, Pipeline)> = sixty.collect();
    sixty.sort_by_key(|(usual, lever, _)| (*usual, *lever == Lever::Bounce));
    let long = (0..4).map(|number| {
        let name = format!("{LONG} {number}");
        (false, Lever::Build, pathway(&name, number + 1, 0, &[1_200.0, 900.0, 300.0], 4))
    });
    let steady: Vec<f64> = (0..12).map(|year| 1_000.0 + 55.0 * f64::from(year)).collect();
    let many = (0..4).map(|number| {
        let name = format!("Degree apprenticeship {number}");
        let lever = if number == 3 { Lever::Bounce } else { Lever::Build };
        (false, lever, pathway(&name, 1 + number, if number == 3 { 0 } else { -2 }, &steady, 10))
    });
    let uneven = vec![
        (false, Lever::Build, pathway("Tiny", 1, 0, &[0.3, 0.2], 3)),
        (false, Lever::Build, pathway("Huge", 5, 0, &[12_345_678.0], 3)),
        (false, Lever::Bounce, pathway("Nobody", 1, 0, &[0.0], 3)),
    ];
    let one = vec![(false, Lever::Build, pathway("Nursing degree", 2, 0, &[3.0], 4))];
    let let_go = Pipelines { let_go: 14.0, ..pipelines_over(3, Vec::new()) };
    vec![
        ("few", pipelines_over(5, few)),
        ("sixty", pipelines_over(15, sixty)),
        ("long", pipelines_over(4, long.collect())),
        ("many", pipelines_over(10, many.collect())),
        ("uneven", pipelines_over(3, uneven)),
        ("one", pipelines_over(4, one)),
        ("nothing", let_go),
    ]
}
