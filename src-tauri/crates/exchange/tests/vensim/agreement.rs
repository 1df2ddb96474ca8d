//! Every scenario of the worked cases, the example plans and one with hostile names: PySD and the
//! engine agree to 1e-9.

use fivefold_engine::results::{RoleYear, ScenarioResult};
use fivefold_engine::{Plan, project};
use fivefold_exchange::{examples, plan_json, vensim};

use crate::hostile::hostile_plan;
use crate::pysd::{Asked, Figures, run};

/// What is compared: a variable's ending, and the engine's figure.
type Measure = (&'static str, fn(&RoleYear) -> f64);

const MEASURES: [Measure; 9] = [
    ("in post on 31 March", |row| row.closing),
    ("leavers", |row| row.leavers),
    ("kept", |row| row.kept),
    ("arrivals", arrivals),
    ("usual moves out", |row| row.usual_moves_out),
    ("departures", |row| row.departures),
    ("borrowed", |row| row.borrow),
    ("in training", |row| row.in_training),
    ("capacity WTE", |row| row.capacity_wte),
];

fn arrivals(row: &RoleYear) -> f64 {
    row.joined_usual
        + row.transferred.max(0.0)
        + row.usual_moves_in
        + row.joined_buy
        + row.joined_build
        + row.joined_bounce
        + row.returned
}

fn plans() -> Vec<Plan> {
    let case = |number| {
        let file = format!("../../../tests/cases/case-{number}.plan.json");
        std::fs::read(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap()
    };
    let examples = examples::all().into_iter().map(|example| example.json.as_bytes().to_vec());
    let read = |json: Vec<u8>| plan_json::read(&json).unwrap();
    (1..=16).map(case).chain(examples).map(read).chain([hostile_plan()]).collect()
}

fn variables(plan: &Plan) -> Vec<String> {
    let of_role = |name: String| MEASURES.map(|(ending, _)| format!("{name} {ending}"));
    vensim::role_names(plan).into_iter().flat_map(of_role).collect()
}

/// Figures that differ from the engine's, and how many were compared.
fn differences(plan: &Plan, result: &ScenarioResult, figures: &Figures) -> (Vec<String>, usize) {
    let names = vensim::role_names(plan);
    let (mut different, mut compared) = (Vec::new(), 0);
    for (nth, row) in result.rows.iter().enumerate() {
        let (year, place) = (nth / names.len(), nth % names.len());
        for (ending, of) in MEASURES {
            let variable = format!("{} {ending}", names[place]);
            let [theirs, ours] = [figures[&variable][year], of(row)];
            if (theirs - ours).abs() > 1e-9 * theirs.abs().max(ours.abs()).max(1.0) {
                let title = &plan.title;
                different.push(format!(
                    "{title}, {}, {variable} {}: {theirs} instead of {ours}",
                    result.scenario, row.year
                ));
            }
            compared += 1;
        }
    }
    (different, compared)
}

#[test]
fn every_scenario_runs_in_pysd_as_in_the_engine() {
    let plans = plans();
    let projections: Vec<_> = plans.iter().map(|plan| project(plan).unwrap()).collect();
    let all: Vec<(&Plan, &ScenarioResult)> = plans
        .iter()
        .zip(&projections)
        .flat_map(|(plan, projection)| projection.scenarios.iter().map(move |of| (plan, of)))
        .collect();
    let mut asked: Vec<Asked> = all
        .iter()
        .map(|(plan, result)| Asked {
            text: vensim::write(plan, result.scenario).unwrap(),
            variables: variables(plan),
        })
        .collect();
    // One model with a figure changed by a millionth: the comparison has to tell.
    let (plan, result) = all[0];
    let as_it_is = format!("{} stays half a year =\n\t\t1 - ", vensim::role_names(plan)[0]);
    let changed = as_it_is.replace("1 - ", "1.000001 - ");
    assert!(asked[0].text.contains(&as_it_is));
    let text = asked[0].text.replace(&as_it_is, &changed);
    asked.push(Asked { text, variables: variables(plan) });

    let figures = run(&asked);
    assert_eq!(figures.len(), all.len() + 1);
    let (mut different, mut compared) = (Vec::new(), 0);
    for ((plan, result), figures) in all.iter().zip(&figures) {
        let (of_model, how_many) = differences(plan, result, figures);
        different.extend(of_model);
        compared += how_many;
    }
    println!("{} models, {compared} figures compared", all.len());
    let shown: Vec<_> = different.iter().take(20).collect();
    assert!(different.is_empty(), "{} differences: {shown:#?}", different.len());
    assert!(compared > 10_000, "only {compared} figures compared");
    let (told, _) = differences(plan, result, figures.last().unwrap());
    assert!(!told.is_empty(), "a changed model isn't told from the right one");
}
