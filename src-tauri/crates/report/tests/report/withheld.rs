//! Small numbers: nothing of a few people is told, nor anything it could be worked back from.

use std::collections::BTreeSet;

use fivefold_engine::Plan;
use fivefold_engine::plan::Amount;
use fivefold_engine::project;
use fivefold_engine::small_numbers::{Rule, Shown, of_projection};
use fivefold_report::{Edition, Format, Pages, Section, Sections, of_scenario};

use crate::fixture::{self, example_plans};
use crate::pictured;

const BELOW: u32 = 5;

fn withheld(sections: Sections) -> Edition {
    Edition { suppress_below: Some(BELOW), ..fixture::edition(sections) }
}

/// The words of the web page, tags left out, those of one element apart from those of the next.
fn words(plan: &Plan, edition: &Edition) -> String {
    let page = of_scenario(plan, &plan.scenarios[0].name, edition, Format::Html).unwrap();
    let page = String::from_utf8(page).unwrap().replace('<', " <");
    let document = dom_query::Document::from(page.as_str());
    document.select("main").text().to_string()
}

/// A plan of one large and one small role, of figures that stand nowhere else.
fn plan_of_a_few() -> Plan {
    let mut plan = fixture::small_plan();
    plan.roles.truncate(2);
    assert_eq!(plan.roles.len(), 2, "the fixture has two roles");
    for (role, heads) in plan.roles.iter_mut().zip([217.3, 3.7]) {
        role.baseline_heads = Some(heads);
        role.baseline_wte = None;
        role.leaver_rate = Some(Amount::Number(0.1374));
        role.establishment_wte = Some(heads + 1.9);
    }
    plan
}

#[test]
fn a_role_of_a_few_people_is_told_by_no_figure() {
    let plan = plan_of_a_few();
    let told = words(&plan, &fixture::edition(Sections::default()));
    assert!(told.contains("3.7"), "the whole report tells the few");
    let told = words(&plan, &withheld(Sections::default()));
    for gives_it_away in ["3.7", "217", "13.74%", "5.6"] {
        assert!(!told.contains(gives_it_away), "{gives_it_away} stands in\n{told}");
    }
    assert!(told.contains("<5"), "{told}");
}

#[test]
fn every_cell_in_post_is_what_the_marks_say() {
    for (_, plan) in example_plans() {
        let projection = project(&plan).unwrap();
        let marks = of_projection(&plan, &projection, Rule::below(BELOW)).unwrap();
        let page = of_scenario(
            &plan,
            &plan.scenarios[0].name,
            &withheld(Sections::only([Section::InPost])),
            Format::Html,
        );
        let page = String::from_utf8(page.unwrap()).unwrap();
        let document = dom_query::Document::from(page.as_str());
        let table = document
            .select("section table, main table")
            .iter()
            .find(|table| table.select("caption").text().contains("Heads"));
        let rows = table.unwrap().select("tbody tr");
        assert_eq!(rows.length(), plan.roles.len(), "{}", plan.title);
        for (role, row) in rows.iter().enumerate() {
            let cells: Vec<String> =
                row.select("td").iter().map(|cell| cell.text().trim().to_owned()).collect();
            assert_eq!(cells.len(), plan.years as usize + 1);
            for (year_end, cell) in cells.iter().enumerate() {
                let is = match marks.in_post(0, year_end, role) {
                    Shown::Value => cell.parse::<f64>().is_ok() || cell.contains(','),
                    Shown::Below => cell == "<5",
                    Shown::Withheld => cell == "*",
                };
                assert!(is, "{}, role {role}, year end {year_end}: {cell}", plan.title);
            }
        }
    }
}

#[test]
fn sections_of_flows_are_left_out_and_named() {
    let mut plan = plan_of_a_few();
    plan.scenarios[0].levers.buy.iter_mut().for_each(|row| row.hires = Amount::Number(3.0));
    let told = words(&plan, &withheld(Sections::default()));
    let named = told.split("give small numbers away: ").nth(1).unwrap();
    let named: BTreeSet<&str> = named.split('.').next().unwrap().split(", ").collect();
    for section in ["Lever schedule", "Ledger by year", "From opening to closing", "Skill mix"] {
        assert!(named.contains(section), "{named:?}");
    }
}

#[test]
fn the_picture_tells_nobody_and_its_sections_of_people_are_left_out_and_named() {
    let mut plan = pictured::plan_with_a_picture();
    for (role, heads) in plan.roles.iter_mut().zip([217.3, 3.7]) {
        role.baseline_heads = Some(heads);
    }
    plan.picture.held[0].heads = 2.6;
    let whole = words(&plan, &fixture::edition(Sections::default()));
    assert!(whole.contains("2.6 counts of people who hold one"), "{whole}");
    let told = words(&plan, &withheld(Sections::default()));
    assert!(!told.contains("2.6 counts") && !told.contains("Who does what"), "{told}");
    let named = told.split("give small numbers away: ").nth(1).unwrap();
    let named = named.split('.').next().unwrap();
    for section in
        ["What teams do, and who covers it", "Competencies", "Benchmarks", "One integrated service"]
    {
        assert!(named.contains(section), "{named}");
    }
    assert!(!named.contains("Readiness") && !named.contains("The picture"), "{named}");
    assert!(told.contains("Is there room for a pram?") && told.contains("Mapping day"));
}

#[test]
fn pages_say_what_is_withheld_too_and_are_as_many_as_the_pdf_has() {
    let plan = plan_of_a_few();
    let edition = withheld(Sections::default());
    let pages = Pages::of_scenario(&plan, &plan.scenarios[0].name, &edition).unwrap();
    let pdf = lopdf::Document::load_mem(&pages.pdf().unwrap()).unwrap();
    assert_eq!(pages.count(), pdf.get_pages().len());
    assert!(pages.svg(0).unwrap().starts_with("<svg"));
    assert_eq!(pages.svg(pages.count()), None);
}
