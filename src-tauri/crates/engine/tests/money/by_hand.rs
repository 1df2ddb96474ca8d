//! Costs worked out by hand beside those of the engine.

use fivefold_engine::money::{Cost, CostYear, cost};
use fivefold_engine::plan::{
    BindRow, BindUnit, Bounce, Funding, FundingCovers, Lever, Plan, Scope,
};
use fivefold_engine::project;

use crate::priced;

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1.0)
}

fn of_everyone(plan: &Plan) -> Cost {
    cost(plan, "Grow", &Scope::All).unwrap()
}

#[test]
fn the_pay_bill_is_average_heads_by_wte_per_head_by_pay() {
    let plan = priced();
    let projection = project(&plan).unwrap();
    let rows = &projection.scenarios[0].rows;
    let money = of_everyone(&plan);
    for (t, year) in money.years.iter().enumerate() {
        let average = |role: usize| (rows[3 * t + role].opening + rows[3 * t + role].closing) / 2.0;
        let pay = average(0) * 0.8 * 50_000.0 + average(1) * 120_000.0 + average(2) * 30_000.0;
        assert!(close(year.pay, pay), "{} {pay}", year.pay);
    }
}

#[test]
fn buy_costs_what_each_who_joins_costs() {
    // 10, 20 and 30 hires of which half are filled, at 2,000 pounds.
    let money = of_everyone(&priced());
    let buy: Vec<f64> = money.years.iter().map(|year| year.buy).collect();
    assert_eq!(buy, [10_000.0, 20_000.0, 30_000.0]);
}

#[test]
fn build_costs_each_year_of_everyone_on_the_programme_at_its_start() {
    // Return takes a year, four set out in 2026/27 and four in 2027/28: one year each at 6,000.
    let money = of_everyone(&priced());
    let build: Vec<f64> = money.years.iter().map(|year| year.build).collect();
    assert_eq!(build, [24_000.0, 24_000.0, 0.0]);

    // Over three years with a tenth dropping out a year, 10 are 9 and then 8.1 at the start of the
    // second and third year; those of 2027/28 are a year behind.
    let mut plan = priced();
    let row = &mut plan.scenarios[0].levers.build[0];
    row.duration_years = Some(3);
    row.annual_drop_out = Some(0.1.into());
    row.starts = serde_json::from_str(r#"{"2027": 10, "2028": 20}"#).unwrap();
    let money = of_everyone(&plan);
    let heads = [10.0, 9.0 + 20.0, 8.1 + 18.0];
    for (year, heads) in money.years.iter().zip(heads) {
        assert!(close(year.build, heads * 6_000.0), "{} {heads}", year.build);
    }
}

#[test]
fn usual_programmes_cost_those_already_in_them() {
    // The degree takes two years: six set out in 2025/26 and are in their second year in 2026/27,
    // beside five new ones; 400 pounds for the usual move of each year.
    let money = of_everyone(&priced());
    let usual: Vec<f64> = money.years.iter().map(|year| year.usual).collect();
    let expected = [11.0 * 9_000.0 + 400.0, 5.0 * 9_000.0 + 400.0, 400.0];
    assert!(
        usual.iter().zip(expected).all(|(usual, expected)| close(*usual, expected)),
        "{usual:?}"
    );
}

#[test]
fn bind_costs_each_person_kept_and_everyone_the_offer_reaches() {
    let plan = priced();
    let projection = project(&plan).unwrap();
    let money = of_everyone(&plan);
    for (t, year) in money.years.iter().enumerate() {
        let nurses = &projection.scenarios[0].rows[3 * t];
        let bind = nurses.kept * 3_000.0 + nurses.average_heads * 100.0;
        assert!(nurses.kept > 0.0 && close(year.bind, bind), "{} {bind}", year.bind);
    }
}

#[test]
fn bind_rows_of_one_role_share_what_is_kept_as_they_asked() {
    // Points for free, then 4 heads at 1,000; where more is asked for than leave, all are cut alike.
    let mut plan = priced();
    let levers = &mut plan.scenarios[0].levers;
    levers.bind[0].cost_per_person_kept = None;
    levers.bind[0].cost_per_head = None;
    let heads = |amount: f64| BindRow {
        role: "nurse".into(),
        amount: amount.into(),
        unit: Some(BindUnit::Heads),
        cost_per_person_kept: Some(1_000.0),
        ..BindRow::default()
    };
    levers.bind.push(heads(4.0));
    let money = of_everyone(&plan);
    assert!(money.years.iter().all(|year| close(year.bind, 4_000.0)), "{:?}", money.years);

    plan.scenarios[0].levers.bind[1] = heads(1_000.0);
    let money = of_everyone(&plan);
    let projection = project(&plan).unwrap();
    for (t, year) in money.years.iter().enumerate() {
        let nurses = &projection.scenarios[0].rows[3 * t];
        assert!(close(nurses.kept, nurses.leavers_before_bind));
        let m = [0.1, 0.2, 0.3][t];
        let e = |m: f64| m / (1.0 + m / 2.0);
        let by_points = nurses.leavers_before_bind * (1.0 - e(m - 0.02) / e(m));
        let expected = nurses.kept * 1_000.0 / (by_points + 1_000.0) * 1_000.0;
        assert!(close(year.bind, expected), "{} {expected}", year.bind);
    }
}

#[test]
fn borrow_costs_every_head_borrowed_or_lent_and_lending_is_cut_with_the_people() {
    let money = of_everyone(&priced());
    assert!(money.years.iter().all(|year| close(year.borrow, 450_000.0)));
    // Doctors are 50 less what leaves: 1,000 can't be lent, and only those lent are paid for.
    let mut plan = priced();
    plan.scenarios[0].levers.borrow[0].amount = (-1_000.0).into();
    let projection = project(&plan).unwrap();
    let money = of_everyone(&plan);
    for (t, year) in money.years.iter().enumerate() {
        let doctors = &projection.scenarios[0].rows[3 * t + 1];
        assert!(close(year.borrow, doctors.closing * 150_000.0), "{}", year.borrow);
    }
}

#[test]
fn bounce_costs_each_departure_and_those_let_go_besides() {
    let mut plan = priced();
    let money = of_everyone(&plan);
    let bounce: Vec<f64> = money.years.iter().map(|year| year.bounce).collect();
    assert_eq!(bounce, [1_400.0, 700.0, 0.0]);

    plan.scenarios[0].levers.bounce = vec![Bounce {
        from: "clerk".into(),
        to: None,
        moves: 100.0.into(),
        cost_per_move: Some(500.0),
        cost_per_exit: Some(20_000.0),
        ..Bounce::default()
    }];
    // Only the 20 there are can be let go.
    let money = of_everyone(&plan);
    let bounce: Vec<f64> = money.years.iter().map(|year| year.bounce).collect();
    assert_eq!(bounce, [20.0 * 20_500.0, 0.0, 0.0]);
}

#[test]
fn funding_is_compared_with_what_the_plan_says_it_covers() {
    let mut plan = priced();
    let line = |name: &str, pounds: f64| Funding {
        name: name.into(),
        values: [(2027, pounds), (2028, pounds)].into(),
        ..Funding::default()
    };
    plan.funding = vec![line("Perinatal wave", 400_000.0), line("Trust", 100_000.0)];
    for (covers, of) in [
        (FundingCovers::Everything, (|year: &CostYear| year.total) as fn(&CostYear) -> f64),
        (FundingCovers::Additional, |year| year.additional),
        (FundingCovers::Levers, |year| year.levers),
    ] {
        plan.funding_covers = Some(covers);
        let money = of_everyone(&plan);
        for (year, funding) in money.years.iter().zip([500_000.0, 500_000.0, 0.0]) {
            assert_eq!(year.funding, Some(funding));
            assert_eq!(year.left_over, Some(funding - of(year)));
        }
        assert_eq!(money.all_years.funding, Some(1_000_000.0));
    }
    // Beside part of the plan the funding of the whole says nothing.
    let perinatal = cost(&plan, "Grow", &Scope::Service("Perinatal".into())).unwrap();
    assert!(perinatal.years.iter().all(|year| year.funding.is_none() && year.left_over.is_none()));
}

#[test]
fn a_lever_is_divided_by_the_people_it_adds() {
    let plan = priced();
    let projection = project(&plan).unwrap();
    let money = of_everyone(&plan);
    let last = &projection.scenarios[0].rows[6..];
    let buy = money.levers.iter().find(|lever| lever.lever == Lever::Buy).unwrap();
    let heads: f64 = last.iter().map(|row| row.contributions.buy).sum();
    assert!(close(buy.heads, heads) && close(buy.per_head.unwrap(), 60_000.0 / heads));
    let borrow = money.levers.iter().find(|lever| lever.lever == Lever::Borrow).unwrap();
    assert!(close(borrow.heads, 3.0) && close(borrow.per_head.unwrap(), 150_000.0));
}

#[test]
fn a_gap_closed_costs_what_the_scenario_costs_above_business_as_usual() {
    let plan = priced();
    let scope = Scope::Service("Perinatal".into());
    let money = cost(&plan, "Grow", &scope).unwrap();
    let [target] = money.targets.as_slice() else { panic!("{:?}", money.targets) };
    let staff = |scenario: usize| -> f64 {
        let projection = project(&plan).unwrap();
        projection.scenarios[scenario].rows[6..8].iter().map(|row| row.closing).sum()
    };
    assert_eq!(
        (target.target.as_str(), target.year, target.value),
        ("Perinatal staff", 2029, 160.0)
    );
    assert!(close(target.closed, staff(0) - staff(1)));
    assert!(close(target.additional, money.all_years.additional));
    assert!(close(target.per_unit.unwrap(), target.additional / target.closed));
    assert!(close(target.per_point.unwrap(), target.additional / (target.closed / 1.6)));
}
