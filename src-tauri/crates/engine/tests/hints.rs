//! What the program tells beside a role or scenario, word for word.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod small_plan;

use fivefold_engine::Plan;
use fivefold_engine::hints::hints;
use fivefold_engine::plan::{Bounce, LeaverDefinition, Scope};
use small_plan::small_plan;

/// The small plan with nothing worth telling.
fn quiet() -> Plan {
    let mut plan = small_plan();
    plan.usual.bounce.clear();
    assert_eq!(hints(&plan), []);
    plan
}

/// Every hint in words: role, scenario, message.
fn told(plan: &Plan) -> Vec<String> {
    let of = |part: &Option<String>| part.clone().unwrap_or_else(|| "-".to_owned());
    hints(plan)
        .iter()
        .map(|h| format!("[{} {}] {}", of(&h.role), of(&h.scenario), h.message))
        .collect()
}

#[test]
fn a_role_that_only_loses_people() {
    const SLOPE: &str = "[nurse -] Nurses has leavers and no usual joiners, so business as usual is a \
                         slope to nothing. Enter the recruitment that goes on anyway as usual joiners.";
    let mut plan = quiet();
    plan.roles[0].usual_joiners = None;
    // A usual programme brings people too.
    assert_eq!(told(&plan), [""; 0]);
    plan.usual.build.clear();
    assert_eq!(told(&plan), [SLOPE]);
    plan.roles[0].usual_joiners = Some(0.0.into());
    assert_eq!(told(&plan), [SLOPE]);
    plan.usual.bounce.push(Bounce {
        from: "clerk".into(),
        to: Some("nurse".into()),
        moves: 1.0.into(),
        ..Bounce::default()
    });
    assert_eq!(told(&plan), [""; 0]);
    plan.usual.bounce.clear();
    plan.roles[0].leaver_rate = Some(0.0.into());
    assert_eq!(told(&plan), [""; 0]);
}

#[test]
fn leaver_rates_that_count_different_losses() {
    let mut plan = quiet();
    plan.roles[0].leaver_definition = Some(LeaverDefinition::Nhs);
    plan.roles[1].leaver_definition = Some(LeaverDefinition::Nhs);
    assert_eq!(told(&plan), [""; 0]);
    plan.roles[2].leaver_definition = Some(LeaverDefinition::Trust);
    assert_eq!(
        told(&plan),
        ["[- -] Leaver rates count different losses: leaving the trust, moves to other trusts \
          included (Clerks); leaving NHS service (Nurses). Use one definition for all roles, or say \
          in the notes why they differ."],
    );
}

#[test]
fn starts_that_arrive_after_the_last_year() {
    let plan = small_plan();
    assert_eq!(
        told(&plan),
        [
            "[doctor -] 1 start towards Doctors arrives only after 2028/29, the last year projected. Start \
          earlier or extend the plan to see them arrive."
        ],
    );
    let mut lever = quiet();
    lever.scenarios[0].levers.build[0].duration_years = Some(2);
    lever.scenarios[0].levers.build[0].starts = 62.5.into();
    assert_eq!(
        told(&lever),
        [
            "[doctor Grow] 125 starts towards Doctors arrive only after 2028/29, the last year projected. \
          Start earlier or extend the plan to see them arrive."
        ],
    );
    lever.years = 60;
    lever.roles[0].leaver_rate = None;
    lever.scenarios[0].levers.build[0].starts = 0.0.into();
    assert_eq!(told(&lever), [""; 0]);
}

#[test]
fn changes_of_funded_posts_that_are_not_there() {
    let mut plan = quiet();
    plan.roles[0].establishment_wte = None;
    assert_eq!(
        told(&plan),
        [
            "[nurse -] Nurses has changes of its establishment but no establishment at the baseline, so \
          they count for nothing. Enter the funded posts at the baseline."
        ],
    );
}

#[test]
fn a_target_that_counts_nobody() {
    let mut plan = quiet();
    plan.targets[0].scope = Scope::Band("9".into());
    assert_eq!(
        told(&plan),
        [
            "[- -] The target \"Perinatal staff\" counts Band 9, and no role of the plan belongs to it. \
          Choose another scope or label the roles."
        ],
    );
}
