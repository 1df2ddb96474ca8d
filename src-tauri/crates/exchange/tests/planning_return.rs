//! The planning return against the engine's own rows, and its workbook as another program reads it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::io::Cursor;

use calamine::{Data, DataType, Reader, Xlsx};
use chrono::NaiveDate;
use fivefold_engine::plan::{Amount, AmountUnit, BorrowRow};
use fivefold_engine::results::RoleYear;
use fivefold_engine::{Plan, project};
use fivefold_exchange::planning_return::{self, Line, PlanningReturn, STRAIGHT_LINE};
use fivefold_exchange::{examples, plan_json};

const HOSTILE: &str = "=cmd|' /C calc'!A0";

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 31).unwrap()
}

fn example(id: &str) -> Plan {
    let example = examples::all().into_iter().find(|example| example.id == id).unwrap();
    plan_json::read(example.json.as_bytes()).unwrap()
}

/// The community team with every kind of borrowed capacity, more lent than there are in one year,
/// and names that a spreadsheet would run.
fn borrowing_plan() -> Plan {
    let mut plan = example("community-perinatal-team");
    plan.roles[0].name = HOSTILE.to_owned();
    plan.roles[1].staff_group = Some("*".to_owned());
    let borrow = |role: usize, amount: f64, unit, kind: Option<&str>| BorrowRow {
        role: plan.roles[role].id.clone(),
        amount: Amount::Number(amount),
        unit,
        kind: kind.map(str::to_owned),
        ..BorrowRow::default()
    };
    let rows = vec![
        borrow(0, 1.5, Some(AmountUnit::Wte), Some("Bank ")),
        borrow(0, 0.7, None, Some("agency")),
        borrow(2, 0.25, None, Some("=1+1")),
        borrow(2, -500.0, None, Some("secondment")),
        borrow(2, -100.0, None, None),
        borrow(3, 0.5, None, None),
    ];
    plan.scenarios[0].levers.borrow = rows;
    plan
}

fn line<'a>(of: &'a [planning_return::LineFigures], line: &Line) -> &'a [f64] {
    &of.iter().find(|figures| figures.line == *line).unwrap().year_ends
}

fn agree(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-9 * one.abs().max(1.0)
}

/// The engine's rows of a scenario added up over all roles, by year.
fn engine_totals(plan: &Plan, scenario: usize, of: impl Fn(&RoleYear, f64) -> f64) -> Vec<f64> {
    let projection = project(plan).unwrap();
    let rows = &projection.scenarios[scenario].rows;
    let years = rows.chunks(plan.roles.len()).enumerate();
    let year = |(place, rows): (usize, &[RoleYear])| {
        let wte =
            |role: usize| plan.roles[role].wte_per_head.as_ref().map_or(1.0, |wte| wte.at(place));
        rows.iter().enumerate().map(|(role, row)| of(row, wte(role))).sum()
    };
    years.map(year).collect()
}

fn assert_reconciles(plan: &Plan, scenario: usize, made: &PlanningReturn) {
    let all = made.all_staff();
    let substantive = engine_totals(plan, scenario, |row, _| row.in_post_wte);
    let total = engine_totals(plan, scenario, |row, wte| row.in_post_wte + row.borrow * wte);
    let pairs = line(&all, &Line::Substantive).iter().zip(&substantive);
    for (one, other) in pairs.chain(line(&all, &Line::Total).iter().zip(&total)) {
        assert!(agree(*one, *other), "{one} and {other}");
    }
    if all.iter().any(|figures| figures.line == Line::Vacancy) {
        let vacancy = engine_totals(plan, scenario, |row, _| row.vacancy_wte.unwrap_or(0.0));
        for (one, other) in line(&all, &Line::Vacancy).iter().zip(&vacancy) {
            assert!(agree(*one, *other), "{one} and {other}");
        }
    }
}

#[test]
fn every_example_and_scenario_adds_up_to_the_engines_rows() {
    for example in examples::all() {
        let plan = plan_json::read(example.json.as_bytes()).unwrap();
        for (place, scenario) in plan.scenarios.iter().enumerate() {
            let made = planning_return::of_scenario(&plan, &scenario.name, day()).unwrap();
            assert_reconciles(&plan, place, &made);
        }
    }
}

#[test]
fn borrowed_capacity_stands_by_kind_and_is_cut_where_more_is_lent_than_there_is() {
    let plan = borrowing_plan();
    let made = planning_return::of_scenario(&plan, &plan.scenarios[0].name, day()).unwrap();
    assert_reconciles(&plan, 0, &made);
    let consultant = made.role(&plan.roles[0].id).unwrap();
    assert!(agree(line(consultant, &Line::Bank)[0], 1.5));
    let nurses = made.role(&plan.roles[2].id).unwrap();
    let lent = [Line::OtherBorrowed("secondment".to_owned()), Line::UnnamedBorrowed];
    let [seconded, unnamed] = lent.map(|of| line(nurses, &of)[0]);
    assert!(agree(seconded, unnamed * 5.0), "{seconded} and {unnamed} are cut alike");
    assert!(agree(line(nurses, &Line::OtherBorrowed("=1+1".to_owned()))[0], 0.25));
    let total = line(nurses, &Line::Total)[0];
    assert!(total.abs() < 1e-9, "everybody is lent out: {total}");
}

fn open(bytes: Vec<u8>) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes)).unwrap()
}

#[test]
fn the_workbook_has_figures_as_numbers_names_as_text_and_formulas_that_agree() {
    let plan = borrowing_plan();
    let made = planning_return::of_scenario(&plan, &plan.scenarios[0].name, day()).unwrap();
    let mut book = open(planning_return::xlsx(&made).unwrap());
    let sheets = [
        "About this return",
        "Staff groups",
        "Roles",
        "Months by staff group",
        "Months by role",
        "Sources",
        "Check",
    ];
    assert_eq!(book.sheet_names(), sheets);

    let roles = book.worksheet_range("Roles").unwrap();
    let hostile: Vec<&Data> =
        roles.rows().map(|row| &row[1]).filter(|cell| **cell == *HOSTILE).collect();
    assert!(!hostile.is_empty() && hostile.iter().all(|cell| cell.is_string()));
    for row in roles.rows().skip(5) {
        assert!(row[6..].iter().all(|cell| cell.is_float()), "{row:?}");
    }
    let formulas = book.worksheet_formula("Roles").unwrap();
    let texts: Vec<String> =
        formulas.rows().flatten().filter(|text| !text.is_empty()).cloned().collect();
    assert!(!texts.is_empty());
    assert!(texts.iter().all(|text| !text.contains("cmd")), "{texts:?}");

    let check = book.worksheet_range("Check").unwrap();
    let said: Vec<String> = check.rows().skip(5).map(|row| row[6].to_string()).collect();
    let agrees = said.iter().filter(|said| *said == "Agrees").count();
    assert_eq!(agrees, 2 * plan.years as usize);
    assert!(!said.iter().any(|said| said == "Differs"));
}

#[test]
fn every_month_says_that_it_is_no_forecast_and_march_is_the_year_end() {
    let plan = example("community-perinatal-team");
    let made = planning_return::of_scenario(&plan, &plan.scenarios[0].name, day()).unwrap();
    let mut book = open(planning_return::xlsx(&made).unwrap());
    let months = book.worksheet_range("Months by staff group").unwrap();
    let rows: Vec<&[Data]> = months.rows().collect();
    let heads = &rows[4][2..];
    assert_eq!(heads.len(), 12);
    assert!(heads.iter().all(|head| head.to_string().contains(STRAIGHT_LINE)), "{heads:?}");
    assert!(rows[1][0].to_string().contains(STRAIGHT_LINE));
    let all: Vec<&&[Data]> = rows.iter().filter(|row| row[0] == *"All staff").collect();
    let march = all[0].last().unwrap().as_f64().unwrap();
    assert!(agree(march, line(&made.all_staff(), &Line::Substantive)[0]));
    let total = all.last().unwrap();
    let parts: f64 = all[..all.len() - 1].iter().map(|row| row[5].as_f64().unwrap()).sum();
    assert!(agree(parts, total[5].as_f64().unwrap()));
}

#[test]
fn the_same_return_gives_the_same_bytes_and_another_date_others() {
    let plan = borrowing_plan();
    let name = &plan.scenarios[0].name;
    let write = |date| {
        planning_return::xlsx(&planning_return::of_scenario(&plan, name, date).unwrap()).unwrap()
    };
    assert_eq!(write(day()), write(day()));
    assert_ne!(write(day()), write(day().succ_opt().unwrap()));
}

#[test]
fn csv_has_every_line_and_makes_hostile_names_inert() {
    let plan = borrowing_plan();
    let made = planning_return::of_scenario(&plan, &plan.scenarios[0].name, day()).unwrap();
    let text = planning_return::csv(&made);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert!(rows.iter().any(|row| row[6] == format!("'{HOSTILE}")));
    assert!(rows.iter().all(|row| !row.iter().any(|cell| cell.starts_with('='))));
    let sum = |level: &str, what: &str| -> f64 {
        let of = rows.iter().filter(|row| {
            &row[3] == level
                && &row[7] == what
                && &row[8] == "2027-03-31"
                && &row[10] != STRAIGHT_LINE
        });
        of.map(|row| row[11].parse::<f64>().unwrap()).sum()
    };
    for what in ["Substantive", "Bank", "Total workforce", "Vacancy"] {
        assert!(agree(sum("role", what), sum("all staff", what)), "{what}");
        assert!(agree(sum("staff group", what), sum("all staff", what)), "{what}");
    }
}

#[test]
fn a_scenario_there_is_not_is_refused_with_those_there_are() {
    let plan = example("community-perinatal-team");
    let refused = planning_return::of_scenario(&plan, "Nowhere", day()).unwrap_err();
    assert!(refused.to_string().contains(&plan.scenarios[0].name), "{refused}");
}
