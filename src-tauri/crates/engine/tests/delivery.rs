//! Coverage, agreed actions, routes and what Bind keeps, in plans small enough to work by hand.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use fivefold_engine::agreed::{action_lines, delivery};
use fivefold_engine::coverage::{CoverageStanding, coverage};
use fivefold_engine::kept::kept_by_year;
use fivefold_engine::plan::{
    Action, ActionStatus, Amount, BindRow, BindUnit, BorrowRow, Bounce, BuyRow, Flow, Level, Lever,
    Plan, Role, Scenario, Share,
};
use fivefold_engine::routes::route_table;
use fivefold_engine::{Model, validate};

fn plan() -> Plan {
    let role = |id: &str| Role {
        id: id.into(),
        name: format!("Role {id}"),
        baseline_heads: Some(1_000.0),
        leaver_rate: Some(Amount::Number(0.1)),
        ..Role::default()
    };
    let mut scenario = Scenario { name: "A".into(), ..Scenario::default() };
    scenario.levers.buy.push(BuyRow { role: "a".into(), hires: 402.0.into(), ..BuyRow::default() });
    scenario.levers.borrow.push(BorrowRow {
        role: "b".into(),
        amount: Amount::Series(vec![-10.0, -20.0]),
        ..BorrowRow::default()
    });
    scenario.levers.bounce.push(Bounce {
        from: "a".into(),
        to: Some("b".into()),
        duration_years: Some(1),
        completion: Some(Share::Number(0.9)),
        moves: Flow::Series(vec![20.0, 30.0]),
        ..Bounce::default()
    });
    scenario.levers.bounce.push(Bounce {
        from: "a".into(),
        to: None,
        moves: Flow::Series(vec![0.0, 7.0]),
        ..Bounce::default()
    });
    Plan {
        title: "Coverage".into(),
        first_year: 2027,
        years: 2,
        roles: vec![role("a"), role("b")],
        scenarios: vec![scenario],
        ..Plan::default()
    }
}

fn action(lever: Lever, role: &str, people: Option<f64>, status: ActionStatus) -> Action {
    Action {
        text: "Do it".into(),
        lever: Some(lever),
        role: Some(role.into()),
        people,
        status,
        ..Action::default()
    }
}

fn words_of(plan: &Plan, title: &str) -> (CoverageStanding, String) {
    let coverage = coverage(plan, "A").unwrap();
    let line = coverage.lines.iter().find(|line| line.title == title);
    let line = line.unwrap_or_else(|| panic!("no {title} in {coverage:?}"));
    (line.standing, line.words.clone())
}

#[test]
fn a_lever_nobody_works_on_shows() {
    assert_eq!(
        words_of(&plan(), "Buy, Role a"),
        (
            CoverageStanding::Uncovered,
            "402 a year assumed, with no action; 402 have nobody.".into()
        ),
    );
}

#[test]
fn what_actions_bring_is_taken_off_what_is_assumed() {
    let mut plan = plan();
    plan.actions.push(action(Lever::Buy, "a", Some(120.0), ActionStatus::Agreed));
    plan.actions.push(action(Lever::Buy, "a", Some(50.0), ActionStatus::Proposed));
    plan.actions.push(action(Lever::Buy, "a", None, ActionStatus::UnderWay));
    assert_eq!(
        words_of(&plan, "Buy, Role a"),
        (
            CoverageStanding::Partly,
            "402 a year assumed, 120 covered by 3 actions; 282 have nobody; 50 only proposed; 1 \
             action gives no number of people."
                .into()
        ),
    );
    plan.actions[0].people = Some(450.0);
    let (standing, words) = words_of(&plan, "Buy, Role a");
    assert_eq!(standing, CoverageStanding::Covered);
    assert!(words.starts_with("402 a year assumed, all covered by 3 actions"), "{words}");
    assert!(words.contains("48 more than assumed"), "{words}");
}

#[test]
fn an_action_of_one_year_covers_that_year_only() {
    let mut plan = plan();
    let mut one_year = action(Lever::Buy, "a", Some(402.0), ActionStatus::Done);
    one_year.year = Some(2028);
    plan.actions.push(one_year);
    let coverage = coverage(&plan, "A").unwrap();
    let line = &coverage.lines[0];
    let uncovered: Vec<f64> = line.years.iter().map(|year| year.uncovered).collect();
    assert_eq!(uncovered, [402.0, 0.0]);
    assert_eq!((line.whole.assumed, line.whole.covered), (804.0, 402.0));
    assert!(
        line.words.starts_with("804 from 2026/27 to 2027/28 assumed, 402 covered"),
        "{}",
        line.words
    );
}

#[test]
fn an_action_without_a_lever_row_shows_too() {
    let mut plan = plan();
    plan.actions.push(action(Lever::Bind, "b", Some(5.0), ActionStatus::Agreed));
    let mut nobodys = action(Lever::Build, "a", None, ActionStatus::Agreed);
    nobodys.role = None;
    plan.actions.push(nobodys);
    assert_eq!(
        words_of(&plan, "Bind, Role b"),
        (
            CoverageStanding::NotAssumed,
            "1 action should bring 5 a year; the scenario assumes none.".into()
        ),
    );
    assert_eq!(words_of(&plan, "Build, no role named").0, CoverageStanding::NotAssumed);
    let coverage = coverage(&plan, "A").unwrap();
    assert!(coverage.said.ends_with("2 levers and roles have actions and nothing assumed."));
    let served: usize = coverage.lines.iter().map(|line| line.actions.len()).sum();
    assert_eq!(served, plan.actions.len());
}

#[test]
fn people_lent_and_people_let_go_are_covered_by_fewer_people() {
    let mut plan = plan();
    plan.actions.push(action(Lever::Borrow, "b", Some(-10.0), ActionStatus::Agreed));
    plan.actions.push(action(Lever::Bounce, "a", Some(-7.0), ActionStatus::Agreed));
    let (standing, words) = words_of(&plan, "Borrow, Role b");
    assert_eq!(standing, CoverageStanding::Partly, "{words}");
    assert!(words.contains("\u{2212}15 a year on average assumed"), "{words}");
    assert!(words.contains("5 have nobody"), "{words}");
    let (standing, words) = words_of(&plan, "Bounce, Role a, let go");
    assert_eq!(standing, CoverageStanding::Covered, "{words}");
}

#[test]
fn overdue_is_past_its_date_and_not_done() {
    let mut plan = plan();
    let due = |status| Action {
        due: Some("2026-03-31".into()),
        decision_by: Some("2026-01-31".into()),
        ..action(Lever::Buy, "a", None, status)
    };
    plan.actions =
        vec![due(ActionStatus::Proposed), due(ActionStatus::Agreed), due(ActionStatus::Done)];
    assert!(validate(&plan).is_empty());
    let overdue = |today| {
        let lines = action_lines(&plan, today);
        lines.into_iter().map(|line| line.overdue_words).collect::<Vec<_>>()
    };
    assert_eq!(overdue("2026-01-31"), ["", "", ""]);
    assert_eq!(
        overdue("2026-04-01"),
        [
            "Overdue since 31/03/2026; Decision overdue since 31/01/2026",
            "Overdue since 31/03/2026",
            ""
        ],
    );
}

#[test]
fn the_delivery_architecture_goes_from_team_to_nation() {
    let mut plan = plan();
    let at = |level| Action { level, ..action(Lever::Buy, "a", None, ActionStatus::Agreed) };
    let mut decided = at(Some(Level::Team));
    decided.accountable = Some("Board".into());
    decided.lead = Some("Ada".into());
    decided.decision_by = Some("2026-01-31".into());
    plan.actions = vec![at(Some(Level::National)), at(None), decided, at(Some(Level::Team))];
    let levels = delivery(&plan);
    let said: Vec<(&str, &str, &[usize])> = levels
        .iter()
        .map(|level| (level.name.as_str(), level.said.as_str(), level.actions.as_slice()))
        .collect();
    let lacks_all =
        "1 action, 1 without an accountable body, 1 without a lead, 1 without a decision date";
    assert_eq!(
        said,
        [
            (
                "Team",
                "2 actions, 1 without an accountable body, 1 without a lead, 1 without a decision \
                 date",
                [2, 3].as_slice()
            ),
            ("National", lacks_all, [0].as_slice()),
            ("No level given", lacks_all, [1].as_slice()),
        ],
    );
}

#[test]
fn routes_make_a_from_to_matrix() {
    let table = route_table(&plan(), "A").unwrap();
    assert_eq!(table.cells.len(), 1);
    assert_eq!(
        (table.cells[0].moves.as_slice(), table.cells[0].total),
        ([20.0, 30.0].as_slice(), 50.0)
    );
    assert_eq!(table.roles.len(), 2);
    assert_eq!((table.roles[0].out_total, table.roles[1].into_total), (50.0, 50.0));
    assert_eq!(
        table.routes.iter().map(|route| route.words.as_str()).collect::<Vec<_>>(),
        [
            "50 leave Role a for Role b from 2026/27 to 2027/28; 90 % complete it and arrive a \
             year later; the other 10 % come back to Role a then.",
            "7 Role a are let go in 2027/28. They leave at once and none come back.",
        ],
    );
    assert!(table.routes[1].lets_go);
    assert!(route_table(&plan(), "B").is_err());
}

/// Typed as points or as the people those points keep, Bind says the same.
#[test]
fn points_and_people_are_two_ways_to_say_the_same() {
    let mut plan = plan();
    plan.scenarios[0].levers.bind.push(BindRow {
        role: "a".into(),
        amount: 0.02.into(),
        unit: Some(BindUnit::Points),
        ..BindRow::default()
    });
    let of = |plan: &Plan| {
        let model = Model::new(plan).unwrap();
        kept_by_year(plan, &model.scenario(0).unwrap(), "a")
    };
    let points = of(&plan);
    assert!(points.iter().all(|year| (year.points - 0.02).abs() < 1e-12), "{points:?}");
    plan.scenarios[0].levers.bind[0] = BindRow {
        role: "a".into(),
        amount: Amount::Series(points.iter().map(|year| year.kept).collect()),
        ..BindRow::default()
    };
    let people = of(&plan);
    for (points, people) in points.iter().zip(&people) {
        assert!((points.points - people.points).abs() < 1e-12);
        assert_eq!(points.words, people.words);
    }
    assert!(points[0].words.starts_with("2026/27: 2 points off 10 %, which keeps "));
}
