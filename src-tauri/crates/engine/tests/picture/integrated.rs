//! The need one service for everyone would meet: the national figures, and local ones by hand.

use fivefold_engine::Plan;
use fivefold_engine::picture::integrated::integrated;
use fivefold_engine::plan::{
    AccessPoint, Area, EquityGroup, Flow, GroupShare, IntegratedModel, Setting, StatedNeed,
    UniversalTraining, WorkingTime,
};

use crate::{near, plan, with_result};

fn national() -> IntegratedModel {
    IntegratedModel {
        area: "England".into(),
        births: Flow::Number(600_000.0),
        prevalence: 0.25,
        severe_share: 0.4,
        reached_severe: Some(Flow::Number(57_000.0)),
        caseload: 230.0,
        stated: Some(StatedNeed {
            reached: Some(57_000.0),
            unmet: Some(115_000.0),
            practitioners: Some(500.0),
            evidence: None,
        }),
        ..IntegratedModel::default()
    }
}

fn with(model: IntegratedModel) -> Plan {
    let mut plan = plan();
    plan.picture.integrated = Some(model);
    assert_eq!(fivefold_engine::validate(&plan), []);
    plan
}

#[test]
fn the_national_figures_reproduce_and_what_is_at_odds_is_said() {
    with_result(&with(national()), |plan, result| {
        let found = integrated(plan, result).unwrap();
        near(found.stated_caseload.unwrap(), 230.0);
        let year = found.years[0];
        near(year.need, 150_000.0);
        near(year.severe, 60_000.0);
        near(year.mild, 90_000.0);
        near(year.unmet_severe, 3_000.0);
        near(year.practitioners, 90_000.0 / 230.0);
        assert_eq!(
            found.agrees,
            [
                "115,000 people not reached / 500 practitioners = 230 a practitioner a year, which is \
              the caseload taken here."
            ]
        );
        assert_eq!(
            found.at_odds,
            [
                "57,000 reached + 115,000 not reached = 172,000 people, 28.7 % of 600,000 births in \
                 2026/27: more than the 25 % who have a need (150,000). Both can't be right of the \
                 same births.",
                "115,000 people with a mild to moderate need are said not to be reached; 60 % of \
                 the need are only 90,000.",
            ]
        );
    });
}

#[test]
fn practitioners_are_placed_and_hours_are_counted() {
    let model = IntegratedModel {
        births: Flow::Number(4_600.0),
        reached_severe: None,
        stated: None,
        time: WorkingTime {
            contracted_hours: Some(40.0),
            leave: Some(0.5),
            ..WorkingTime::default()
        },
        settings: vec![
            Setting { name: "Maternity".into(), share: 0.5, role: Some("nurse".into()) },
            Setting { name: "Family hubs".into(), share: 0.25, role: Some("nurse".into()) },
        ],
        access: Some(AccessPoint { hours_per_week: 50.0, on_duty: 2.0, role: None }),
        universal: vec![UniversalTraining {
            name: "Midwives".into(),
            heads: 73.0,
            training_hours: 10.0,
            supervision_hours: 20.0,
            group_size: Some(2.0),
        }],
        ..national()
    };
    with_result(&with(model), |plan, result| {
        let found = integrated(plan, result).unwrap();
        // 4,600 births, 1,150 with a need, 690 mild to moderate: three practitioners.
        near(found.years[0].practitioners, 3.0);
        near(found.settings[0].needed[0], 1.5);
        near(found.settings[1].needed[0], 0.75);
        near(found.settings[0].in_post_wte.as_ref().unwrap()[0], 8.0);
        // The same role in two settings is counted once.
        near(found.years[0].in_post_wte, 8.0);
        near(found.access_wte.unwrap(), 5.0);
        let midwives = found.universal[0];
        near(midwives.their_hours, 2_190.0);
        near(midwives.training_hours, 365.0);
        near(midwives.supervision_hours, 730.0);
        // 1,095 hours over 365/7 weeks are 21 a week.
        near(midwives.wte, 1.05);
    });
}

#[test]
fn areas_share_the_need_by_births_and_by_what_their_groups_make_of_it() {
    let area = |name: &str, births, groups: Vec<GroupShare>| Area {
        name: name.into(),
        births: Some(births),
        share: None,
        groups,
    };
    let model = IntegratedModel {
        births: Flow::Number(4_000.0),
        groups: vec![EquityGroup {
            name: "Most deprived fifth".into(),
            relative_need: 1.5,
            evidence: None,
        }],
        areas: vec![
            area("East", 3_000.0, Vec::new()),
            area(
                "West",
                1_000.0,
                vec![GroupShare { group: "Most deprived fifth".into(), share: 0.4 }],
            ),
        ],
        reached_severe: None,
        stated: None,
        ..national()
    };
    with_result(&with(model), |plan, result| {
        let found = integrated(plan, result).unwrap();
        let [east, west] = found.areas.as_slice() else { panic!() };
        near(west.relative_need, 1.2);
        near(east.need_share, 0.75 / (0.75 + 0.25 * 1.2));
        near(east.need + west.need, 1_000.0);
        near(west.practitioners_by_births, 0.25 * found.years[1].practitioners);
        near(west.practitioners + east.practitioners, found.years[1].practitioners);
        assert!(west.practitioners > west.practitioners_by_births);
    });
}
