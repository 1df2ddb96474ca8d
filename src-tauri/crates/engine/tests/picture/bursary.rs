//! What a bursary comes to for everybody who stays, worked by hand.

use fivefold_engine::edit::apply;
use fivefold_engine::picture::bursary::{NewBursary, StandIn, add, bursaries};
use fivefold_engine::plan::{Amount, Flow, Lever};

use crate::{near, plan};

fn bursary(lever: Lever) -> NewBursary {
    NewBursary {
        lever,
        name: "Consultants into perinatal".into(),
        from: "consultant".into(),
        to: "nurse".into(),
        duration_years: 1,
        places: Flow::ByYear([(2027, 1.0)].into()),
        cost_per_year: Some(1_000.0),
        bursary_per_year: Some(9_000.0),
        stand_in: Some(StandIn {
            share: 0.5,
            kind: Some("locum".into()),
            cost_per_head_year: Some(80_000.0),
        }),
        service_tie_years: Some(2),
        clawback: Some(0.5),
        evidence: None,
    }
}

#[test]
fn one_act_adds_the_place_and_who_stands_in() {
    for lever in [Lever::Build, Lever::Bounce] {
        let before = plan();
        let plan = apply(&before, &add(&before, "Grow", &bursary(lever)).unwrap()).unwrap();
        let levers = &plan.scenarios[0].levers;
        assert_eq!(levers.build.len() + levers.bounce.len(), 1);
        let stand_in = &levers.borrow[0];
        assert_eq!(stand_in.amount, Amount::Series(vec![0.5, 0.0]));
        assert_eq!(stand_in.backfills.as_deref(), Some("bursary-1"));

        let found = &bursaries(&plan, "Grow").unwrap()[0];
        assert_eq!(found.name, "Consultants into perinatal");
        near(found.places, 1.0);
        near(found.arrived, 1.0);
        assert_eq!(found.away, [1.0, 0.0]);
        near(found.programme_cost, 10_000.0);
        near(found.stand_in_cost, 40_000.0);
        near(found.still_in_post[5], 1.0);
        near(found.cost_per_person[0].unwrap(), 50_000.0);
        near(found.comes_back, 0.0);
    }
}

#[test]
fn those_who_leave_make_the_others_dearer_and_pay_back() {
    let mut before = plan();
    before.roles[1].leaver_rate = Some(0.2.into());
    before.roles[1].usual_joiners = Some(2.0.into());
    let plan = apply(&before, &add(&before, "Grow", &bursary(Lever::Build)).unwrap()).unwrap();
    let found = &bursaries(&plan, "Grow").unwrap()[0];
    // Of opening heads and half of those who come, e = 0.2 / 1.1 leave; who arrives in 2028 counts
    // for half of that year, and the years after go on as 2028.
    let e = 0.2 / 1.1;
    near(found.still_in_post[0], 1.0 - e / 2.0);
    near(found.still_in_post[2], (1.0 - e / 2.0) * (1.0 - e) * (1.0 - e));
    near(found.cost_per_person[2].unwrap(), 50_000.0 / found.still_in_post[2]);
    // Tied for two years from the middle of 2028 on: until the middle of 2030.
    let left = 1.0 - (found.still_in_post[1] + found.still_in_post[2]) / 2.0;
    near(found.comes_back, left * 0.5 * 10_000.0);
    assert!(found.words.contains("would come back"), "{}", found.words);
}

#[test]
fn a_bursary_that_sends_nobody_away_is_refused() {
    let plan = plan();
    let none = NewBursary { duration_years: 0, ..bursary(Lever::Build) };
    let message = add(&plan, "Grow", &none).unwrap_err().to_string();
    assert!(message.contains("at least one"), "{message}");
    let buy = add(&plan, "Grow", &bursary(Lever::Buy)).unwrap_err().to_string();
    assert!(buy.contains("Buy trains nobody"), "{buy}");
    assert!(add(&plan, "Gone", &bursary(Lever::Build)).is_err());
}

#[test]
fn stand_ins_outlive_the_programme_and_name_it_no_more() {
    use fivefold_engine::edit::Edit;
    let before = plan();
    let plan = apply(&before, &add(&before, "Grow", &bursary(Lever::Build)).unwrap()).unwrap();
    let removed = Edit::RemoveLeverRow { scenario: "Grow".into(), lever: Lever::Build, index: 0 };
    let after = apply(&plan, &removed).unwrap();
    assert_eq!(after.scenarios[0].levers.borrow[0].backfills, None);
}
