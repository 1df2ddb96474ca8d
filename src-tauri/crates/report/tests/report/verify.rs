//! A report compared with the plan it says it is of.

use fivefold_engine::Plan;
use fivefold_report::{Verdict, verify};

use crate::fixture::{HASH, hostile_plan, plan_saying, small_plan, whole_report, whole_web_page};

const VERSION: &str = "0.1.0";

fn report_of(plan: &Plan) -> Vec<u8> {
    whole_report(plan, &plan.scenarios[0].name).unwrap()
}

#[test]
fn a_report_is_what_is_made_of_its_plan_again() {
    for plan in [small_plan(), hostile_plan()] {
        let web_page = whole_web_page(&plan, &plan.scenarios[0].name).unwrap();
        for report in [report_of(&plan), web_page] {
            let verdict = verify(&report, &plan, HASH, VERSION).unwrap();
            let Verdict::Same(provenance) = verdict else { panic!("{verdict:?}") };
            assert_eq!((provenance.scenario, provenance.edition.plan_hash.as_str()), (0, HASH));
        }
    }
}

#[test]
fn one_figure_or_one_byte_changed_is_found() {
    let plan = small_plan();
    let mut report = report_of(&plan);
    let last = report.len() - 20;
    report[last] ^= 1;
    assert!(matches!(verify(&report, &plan, HASH, VERSION).unwrap(), Verdict::Changed(_)));

    // The same hash claimed for a plan with another figure.
    let mut other = small_plan();
    other.roles[0].baseline_heads = other.roles[0].baseline_heads.map(|heads| heads + 1.0);
    let report = report_of(&other);
    assert!(matches!(verify(&report, &plan, HASH, VERSION).unwrap(), Verdict::Changed(_)));
}

#[test]
fn a_web_page_is_compared_as_a_pdf_is() {
    for plan in
        [small_plan(), hostile_plan(), plan_saying("fivefold-plan-sha256:0 fivefold-report:0")]
    {
        let mut page = whole_web_page(&plan, &plan.scenarios[0].name).unwrap();
        assert!(matches!(verify(&page, &plan, HASH, VERSION).unwrap(), Verdict::Same(_)));
        page.push(b' ');
        assert!(matches!(verify(&page, &plan, HASH, VERSION).unwrap(), Verdict::Changed(_)));
    }
}

#[test]
fn what_cannot_be_compared_says_why() {
    let plan = small_plan();
    let report = report_of(&plan);
    let other_hash = "f".repeat(64);
    let of_another = Verdict::OfAnother { plan_hash: HASH.to_owned() };
    assert_eq!(verify(&report, &plan, &other_hash, VERSION).unwrap(), of_another);
    let made_by_another = Verdict::MadeByAnother { version: Some(VERSION.to_owned()) };
    assert_eq!(verify(&report, &plan, HASH, "0.2.0").unwrap(), made_by_another);
    for no_report in [b"".as_slice(), b"%PDF-1.7 of something else", b"\x00\xff"] {
        assert_eq!(verify(no_report, &plan, HASH, VERSION).unwrap(), Verdict::NoReport);
    }
}
