//! What the report says, read back from its pages.

use fivefold_engine::plan::financial_year;
use fivefold_engine::project;

use crate::fixture::{
    SENTENCE, large_plan, large_report, plan_for_a_room, plan_looked_back_on, report, small_plan,
};
use crate::reading::ReadBack;

fn assert_says(text: &str, all: &[&str]) {
    for words in all {
        assert!(text.contains(words), "\"{words}\" is missing from:\n{text}");
    }
}

#[test]
fn figures_are_the_engines() {
    let plan = small_plan();
    let text = ReadBack::of(&report(&plan)).text();
    let projection = project(&plan).unwrap();
    for target in &projection.scenarios[0].targets {
        let row = format!(
            "{} {} {:.0} \u{2212}{:.0} Short",
            financial_year(target.year),
            with_comma(target.target_value),
            target.projected,
            -target.gap,
        );
        assert_says(&without_commas(&text), &[&without_commas(&row)]);
    }
}

fn with_comma(value: f64) -> String {
    format!("{value:.0}")
}

fn without_commas(text: &str) -> String {
    text.replace(',', "")
}

#[test]
fn every_section_says_its_part() {
    let text = ReadBack::of(&report(&small_plan())).text();
    assert_says(
        &text,
        &[
            SENTENCE,
            "Newly qualified; heads; 90% filled",
            "into Mental health nurse; from Support worker; takes 2 years; 8% drop out each year",
            "percentage points off the leaver rate",
            "In post at the baseline: 800",
            "NHS workforce statistics, March 2017",
            "illustrative",
            "Director of nursing",
            "30 September 2018",
            "The lower count is used.",
            "Fivefold 0.1.0",
            "21 November 2026",
        ],
    );
}

#[test]
fn targets_show_their_sums_and_what_turned_out_has_a_section() {
    let text = ReadBack::of(&report(&plan_looked_back_on())).text();
    assert_says(
        &text,
        &[
            "3.1 % of England\u{2019}s 30,000 = 930.",
            "posts, read as WTE in post",
            "34,400 women \u{f7} 43 per WTE a year = 800 WTE. At 60 to 30 per WTE: 573 to 1,147 WTE.",
            "Context, not turned into staff",
            "50 in 2017/18; 60 in 2020/21",
            "What turned out",
            "In 2017/18 the plan was",
            "over the 1 of 2 roles whose outturn is known.",
        ],
    );
}

#[test]
fn a_running_order_has_a_section_with_what_is_noted() {
    let text = ReadBack::of(&report(&plan_for_a_room())).text();
    assert_says(
        &text,
        &[
            "Running order",
            "1. Where we are",
            "Headcount against targets",
            "All roles; All five levers; heads",
            "No note.",
            "2. What closes the gap",
            "Gap by role and year",
            "Mental health nurse; All five levers; WTE",
            "Ask for a guess first.",
            "The room said 40.",
        ],
    );
    assert!(!ReadBack::of(&report(&small_plan())).text().contains("Running order"));
}

#[test]
fn a_plan_with_neither_has_no_section_of_them() {
    let text = ReadBack::of(&report(&small_plan())).text();
    assert!(!text.contains("What turned out") && !text.contains("Context, not turned"));
}

#[test]
fn a_large_plan_says_every_role() {
    let plan = large_plan();
    let pdf = ReadBack::of(large_report());
    let text = pdf.text();
    for role in &plan.roles {
        assert_says(&text, &[role.name.split(',').next().unwrap()]);
    }
    assert!(pdf.page_count() < 175, "{} pages", pdf.page_count());
}
