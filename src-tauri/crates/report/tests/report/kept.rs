//! Reports kept as files in cargo's directory for temporary files, to be looked at.

use std::fs;
use std::path::Path;

use crate::fixture::{
    example_reports, hostile_plan, large_report, plan_for_a_room, plan_looked_back_on, plan_saying,
    report, small_plan,
};

fn keep(name: &str, pdf: &[u8]) {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("report-{name}.pdf"));
    fs::write(path, pdf).unwrap();
}

#[test]
fn made_up_plans_are_kept() {
    keep("small", &report(&small_plan()));
    keep("looked-back-on", &report(&plan_looked_back_on()));
    keep("for-a-room", &report(&plan_for_a_room()));
    keep("hostile", &report(&hostile_plan()));
    keep("emoji", &report(&plan_saying(&"\u{1F600}".repeat(200))));
    keep("large", large_report());
}

#[test]
fn example_plans_are_kept() {
    for (name, pdf) in example_reports() {
        keep(name, pdf);
    }
}
