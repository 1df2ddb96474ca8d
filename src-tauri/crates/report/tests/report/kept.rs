//! Reports kept as files in cargo's directory for temporary files, to be looked at.

use std::fs;
use std::path::Path;

use fivefold_engine::Plan;

use crate::fixture::{
    example_reports, example_web_pages, hostile_plan, large_report, large_web_page,
    plan_for_a_room, plan_looked_back_on, plan_saying, report, small_plan, web_page,
};

fn keep(name: &str, ending: &str, made: &[u8]) {
    let file = format!("report-{name}.{ending}");
    fs::write(Path::new(env!("CARGO_TARGET_TMPDIR")).join(file), made).unwrap();
}

fn keep_both(name: &str, plan: &Plan) {
    keep(name, "pdf", &report(plan));
    keep(name, "html", &web_page(plan));
}

#[test]
fn made_up_plans_are_kept() {
    keep_both("small", &small_plan());
    keep_both("looked-back-on", &plan_looked_back_on());
    keep_both("for-a-room", &plan_for_a_room());
    keep_both("hostile", &hostile_plan());
    keep_both("emoji", &plan_saying(&"\u{1F600}".repeat(200)));
    keep("large", "pdf", large_report());
    keep("large", "html", large_web_page());
}

#[test]
fn example_plans_are_kept() {
    for (name, pdf) in example_reports() {
        keep(name, "pdf", pdf);
    }
    for (name, page) in example_web_pages() {
        keep(name, "html", page);
    }
}
