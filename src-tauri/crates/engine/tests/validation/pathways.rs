//! Build programmes and Bounce routes, the levers' and the usual ones.

use fivefold_engine::plan::{Bounce, Flow};
use fivefold_engine::validate;

use crate::refused;
use crate::small_plan::small_plan;

#[test]
fn a_pathway_joins_two_roles_of_the_plan() {
    refused(&[
        (
            |plan| plan.scenarios[0].levers.build[0].to = "nobody".into(),
            "scenarios[0].levers.build[0].to [no role] A Build programme names the role \"nobody\", \
             which the plan hasn't got; use the id of one of its roles.",
        ),
        (
            |plan| plan.usual.build[0].from = Some("nobody".into()),
            "usual.build[0].from [no role] A Build programme names the role \"nobody\", which the \
             plan hasn't got; use the id of one of its roles.",
        ),
        (
            |plan| plan.scenarios[0].levers.bounce[0].from = "nobody".into(),
            "scenarios[0].levers.bounce[0].from [no role] A Bounce route names the role \"nobody\", \
             which the plan hasn't got; use the id of one of its roles.",
        ),
        (
            |plan| plan.scenarios[0].levers.bounce[0].to = Some("clerk".into()),
            "scenarios[0].levers.bounce[0].to [Clerks] A pathway leads from Clerks to Clerks; choose \
             another role to move to.",
        ),
        (
            |plan| plan.usual.build[0].from = Some("nurse".into()),
            "usual.build[0].to [Nurses] A pathway leads from Nurses to Nurses; choose another role \
             to move to.",
        ),
        (
            |plan| plan.usual.bounce[0].id = Some("degree".into()),
            "usual.bounce[0].id [no role] Two pathways have the id \"degree\"; give one of them \
             another id, or none.",
        ),
    ]);
}

#[test]
fn durations_and_shares_have_limits() {
    refused(&[
        (
            |plan| plan.usual.build[0].duration_years = Some(61),
            "usual.build[0].duration_years [Nurses] The training of Nurses takes 61 years; it must \
             be at most 60.",
        ),
        (
            |plan| plan.scenarios[0].levers.bounce[0].duration_years = Some(u32::MAX),
            "scenarios[0].levers.bounce[0].duration_years [Clerks] The move of Clerks takes \
             4294967295 years; it must be at most 60.",
        ),
        (
            |plan| plan.usual.build[0].annual_drop_out = Some(1.4.into()),
            "usual.build[0].annual_drop_out [Nurses] The yearly drop-out of the training of Nurses \
             is 140 % (1.4); it must be from 0 % to 100 % (0 to 1).",
        ),
        (
            |plan| plan.usual.build[0].join_rate = Some(f64::NAN.into()),
            "usual.build[0].join_rate [Nurses] The join rate of the training of Nurses is NaN; \
             it must be from 0 % to 100 % (0 to 1).",
        ),
        (
            |plan| plan.usual.bounce[0].completion = Some((-0.5).into()),
            "usual.bounce[0].completion [Nurses] The completion of the move of Nurses is \
             \u{2212}50 % (-0.5); it must be from 0 % to 100 % (0 to 1).",
        ),
        (
            |plan| plan.scenarios[0].levers.build[0].productive_share = Some(2.0.into()),
            "scenarios[0].levers.build[0].productive_share [Doctors] The productive share of the \
             training of Doctors is 200 % (2); it must be from 0 % to 100 % (0 to 1).",
        ),
    ]);
}

#[test]
fn only_usual_pathways_begin_before_the_plan() {
    refused(&[
        (
            |plan| plan.scenarios[0].levers.build[0].starts = Flow::ByYear([(2026, 1.0)].into()),
            "scenarios[0].levers.build[0].starts.2026 [Doctors] The number of starts of the training \
             of Doctors is dated 2025/26, outside the plan's years 2026/27 to 2028/29; move it into \
             them or extend the plan.",
        ),
        (
            |plan| plan.scenarios[0].levers.bounce[0].moves_before = [(2026, 1.0)].into(),
            "scenarios[0].levers.bounce[0].moves_before [Clerks] A lever's move of Clerks has moves \
             before the plan begins; only usual moves can, so put it under usual.",
        ),
        (
            |plan| plan.usual.bounce[0].moves = Flow::ByYear([(2026, 1.0)].into()),
            "usual.bounce[0].moves.2026 [Nurses] The number of moves of Nurses is dated 2025/26, \
             outside the plan's years 2026/27 to 2028/29; move it into them or extend the plan.",
        ),
        (
            |plan| plan.usual.bounce[0].moves_before = [(2027, 1.0)].into(),
            "usual.bounce[0].moves_before.2027 [Nurses] The number of earlier moves of Nurses is \
             dated 2027, which is no year before the plan begins; write one from 1900 to 2026.",
        ),
        (
            |plan| plan.usual.build[0].starts = Flow::ByYear([(2030, 1.0)].into()),
            "usual.build[0].starts.2030 [Nurses] The number of starts of the training of Nurses is \
             dated 2029/30, outside the plan's years 2026/27 to 2028/29; move it into them or extend \
             the plan.",
        ),
        (
            |plan| plan.usual.build[0].starts = Flow::ByYear([(20, 1.0)].into()),
            "usual.build[0].starts.20 [Nurses] The number of starts of the training of Nurses is \
             dated 20, which is no year before the plan begins; write one from 1900 to 2026.",
        ),
        (
            |plan| plan.usual.bounce[0].moves_before = [(2026, -1.0)].into(),
            "usual.bounce[0].moves_before.2026 [Nurses] The number of earlier moves of Nurses is -1; \
             it must be from 0 to 100 million.",
        ),
        (
            |plan| plan.usual.bounce[0].moves = Flow::Series(vec![1.0, 2.0]),
            "usual.bounce[0].moves [Nurses] The number of moves of Nurses has 2 values for 3 \
             projected years; give one for each, or a single number for all.",
        ),
    ]);
}

#[test]
fn letting_people_go_has_no_duration_and_no_completion() {
    fn let_go(duration_years: Option<u32>, completion: Option<f64>) -> Bounce {
        Bounce {
            from: "clerk".into(),
            duration_years,
            completion: completion.map(Into::into),
            moves: 1.0.into(),
            ..Bounce::default()
        }
    }
    refused(&[
        (
            |plan| plan.scenarios[0].levers.bounce[0] = let_go(None, Some(1.0)),
            "scenarios[0].levers.bounce[0].completion [Clerks] Letting Clerks go has a completion rate; \
             all who are let go leave at once, so take it out or name a role they move to.",
        ),
        (
            |plan| plan.usual.bounce[0] = let_go(Some(0), None),
            "usual.bounce[0].duration_years [Clerks] Letting Clerks go has a duration; all who \
             are let go leave at once, so take it out or name a role they move to.",
        ),
    ]);
    let mut plan = small_plan();
    plan.usual.bounce[0] = let_go(None, None);
    assert_eq!(validate(&plan), []);
}
