//! Rows of the five levers and usual pathways.

use fivefold_engine::edit::Edit;
use fivefold_engine::plan::{
    Amount, AmountUnit, BindRow, BindUnit, BorrowRow, Bounce, Build, BuyRow, Flow, Lever, LeverRow,
    UsualPathway,
};

use crate::small_plan::small_plan;
use crate::{applied, refused};

fn add(row: LeverRow) -> Edit {
    Edit::AddLeverRow { scenario: "Nothing".into(), row }
}

fn set(index: usize, row: LeverRow) -> Edit {
    Edit::SetLeverRow { scenario: "Grow".into(), index, row }
}

fn remove(lever: Lever, index: usize) -> Edit {
    Edit::RemoveLeverRow { scenario: "Grow".into(), lever, index }
}

#[test]
fn a_row_of_each_lever_is_added() {
    let buy = BuyRow {
        role: "clerk".into(),
        hires: Amount::Series(vec![0.0, 2.5, 1.0]),
        ..BuyRow::default()
    };
    applied(&add(LeverRow::Buy(buy.clone())), "Add Buy, Clerks: 2.5 in 2027/28", |plan| {
        plan.scenarios[1].levers.buy.push(buy);
    });
    let build = Build { to: "nurse".into(), starts: 4.0.into(), ..Build::default() };
    applied(&add(LeverRow::Build(build.clone())), "Add Build, Nurses: 4 in 2026/27", |plan| {
        plan.scenarios[1].levers.build.push(build);
    });
    let bind = BindRow {
        role: "nurse".into(),
        amount: 0.015.into(),
        unit: Some(BindUnit::Points),
        ..BindRow::default()
    };
    applied(
        &add(LeverRow::Bind(bind.clone())),
        "Add Bind, Nurses: 1.5 points in 2026/27",
        |plan| {
            plan.scenarios[1].levers.bind.push(bind);
        },
    );
    let borrow = BorrowRow { role: "clerk".into(), amount: (-1.0).into(), ..BorrowRow::default() };
    applied(&add(LeverRow::Borrow(borrow.clone())), "Add Borrow, Clerks: -1 in 2026/27", |plan| {
        plan.scenarios[1].levers.borrow.push(borrow);
    });
    let let_go = Bounce { from: "clerk".into(), ..Bounce::default() };
    applied(&add(LeverRow::Bounce(let_go.clone())), "Add Bounce, Clerks let go", |plan| {
        plan.scenarios[1].levers.bounce.push(let_go);
    });
}

#[test]
fn a_changed_row_says_which_figure_changed() {
    let levers = small_plan().scenarios[0].levers.clone();
    let buy = BuyRow { hires: Amount::Series(vec![10.0, 25.0, 30.0]), ..levers.buy[0].clone() };
    applied(&set(0, LeverRow::Buy(buy.clone())), "Buy, Nurses, 2027/28: 20 to 25", |plan| {
        plan.scenarios[0].levers.buy = vec![buy]
    });
    let filled = BuyRow { fill_rate: None, ..levers.buy[0].clone() };
    applied(
        &set(0, LeverRow::Buy(filled.clone())),
        "Buy, Nurses, fill rate: 50 % to 100 %",
        |plan| plan.scenarios[0].levers.buy = vec![filled],
    );
    let unit = BuyRow { unit: Some(AmountUnit::Wte), ..levers.buy[0].clone() };
    applied(&set(0, LeverRow::Buy(unit.clone())), "Buy, Nurses: details", |plan| {
        plan.scenarios[0].levers.buy = vec![unit];
    });
    let build = Build { starts: Flow::ByYear([(2028, 9.0)].into()), ..levers.build[0].clone() };
    applied(&set(0, LeverRow::Build(build.clone())), "Build, Return, starts: 2 years", |plan| {
        plan.scenarios[0].levers.build = vec![build];
    });
    let bind = BindRow { amount: 0.03.into(), ..levers.bind[0].clone() };
    applied(&set(0, LeverRow::Bind(bind.clone())), "Bind, Nurses: 2 points to 3 points", |plan| {
        plan.scenarios[0].levers.bind = vec![bind]
    });
    let borrow = BorrowRow { amount: 0.0.into(), ..levers.borrow[0].clone() };
    applied(&set(0, LeverRow::Borrow(borrow.clone())), "Borrow, Doctors: 3 to 0", |plan| {
        plan.scenarios[0].levers.borrow = vec![borrow];
    });
    let bounce = Bounce { duration_years: Some(2), ..levers.bounce[0].clone() };
    applied(
        &set(0, LeverRow::Bounce(bounce.clone())),
        "Bounce, Clerks to Nurses, years: 0 to 2",
        |plan| plan.scenarios[0].levers.bounce = vec![bounce],
    );
}

#[test]
fn a_row_of_each_lever_is_removed() {
    for (lever, words) in [
        (Lever::Buy, "Remove Buy, Nurses"),
        (Lever::Build, "Remove Build, Return"),
        (Lever::Bind, "Remove Bind, Nurses"),
        (Lever::Borrow, "Remove Borrow, Doctors"),
        (Lever::Bounce, "Remove Bounce, Clerks to Nurses"),
    ] {
        applied(&remove(lever, 0), words, |plan| {
            let levers = &mut plan.scenarios[0].levers;
            match lever {
                Lever::Buy => levers.buy.clear(),
                Lever::Build => levers.build.clear(),
                Lever::Bind => levers.bind.clear(),
                Lever::Borrow => levers.borrow.clear(),
                Lever::Bounce => levers.bounce.clear(),
            }
        });
    }
}

#[test]
fn a_row_that_is_not_there_is_refused() {
    let levers = small_plan().scenarios[0].levers.clone();
    for (lever, row, what) in [
        (Lever::Buy, LeverRow::Buy(levers.buy[0].clone()), "Buy row"),
        (Lever::Build, LeverRow::Build(levers.build[0].clone()), "Build programme"),
        (Lever::Bind, LeverRow::Bind(levers.bind[0].clone()), "Bind row"),
        (Lever::Borrow, LeverRow::Borrow(levers.borrow[0].clone()), "Borrow row"),
        (Lever::Bounce, LeverRow::Bounce(levers.bounce[0].clone()), "Bounce route"),
    ] {
        let missing =
            format!("There is no {what} number 2 any more; choose one that the plan shows.");
        refused(&set(1, row), &missing);
        refused(&remove(lever, 1), &missing);
    }
    refused(
        &Edit::RemoveLeverRow { scenario: "Old".into(), lever: Lever::Buy, index: 0 },
        "There is no scenario \"Old\". The plan has: \"Grow\", \"Nothing\".",
    );
    refused(
        &add(LeverRow::Buy(BuyRow { role: "nobody".into(), ..BuyRow::default() })),
        "A Buy row names the role \"nobody\", which the plan hasn't got; use the id of one of its \
         roles. (scenarios[1].levers.buy[0].role)",
    );
}

#[test]
fn usual_pathways() {
    let build = Build { to: "clerk".into(), name: Some("Trainees".into()), ..Build::default() };
    let bounce = Bounce { from: "clerk".into(), to: Some("nurse".into()), ..Bounce::default() };
    let programme = UsualPathway::Build(build.clone());
    let route = UsualPathway::Bounce(bounce.clone());
    let add = |pathway: &UsualPathway| Edit::AddUsual { pathway: pathway.clone() };
    let set = |index, pathway: &UsualPathway| Edit::SetUsual { index, pathway: pathway.clone() };
    let remove = |lever, index| Edit::RemoveUsual { lever, index };

    applied(&add(&programme), "Add usual programme Trainees", |plan| {
        plan.usual.build.push(build.clone());
    });
    applied(&add(&route), "Add usual move of Clerks to Nurses", |plan| {
        plan.usual.bounce.push(bounce.clone());
    });
    applied(&set(0, &programme), "Change usual programme Trainees", |plan| {
        plan.usual.build = vec![build.clone()];
    });
    applied(&set(0, &route), "Change usual move of Clerks to Nurses", |plan| {
        plan.usual.bounce = vec![bounce.clone()];
    });
    applied(&remove(Lever::Build, 0), "Remove usual programme Nursing degree", |plan| {
        plan.usual.build.clear();
    });
    applied(&remove(Lever::Bounce, 0), "Remove usual move of Nurses to Doctors", |plan| {
        plan.usual.bounce.clear();
    });

    let missing =
        |what| format!("There is no {what} number 2 any more; choose one that the plan shows.");
    refused(&set(1, &programme), &missing("usual programme"));
    refused(&set(1, &route), &missing("usual move"));
    refused(&remove(Lever::Build, 1), &missing("usual programme"));
    refused(&remove(Lever::Bounce, 1), &missing("usual move"));
    refused(&remove(Lever::Bind, 0), "Bind has no usual pathways; only Build and Bounce have.");
}
