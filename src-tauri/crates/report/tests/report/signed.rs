//! Draft, reviewed, approved: what the report says of it, and the mark behind a draft's pages.

use fivefold_report::{Signature, Standing, Step};

use crate::conformance::assert_conforms;
use crate::fixture::{large_plan, report_signed, small_plan};
use crate::reading::ReadBack;

fn signature(step: Step, name: &str, date: &str) -> Signature {
    let role = "Director of workforce".to_owned();
    Signature { step, name: name.to_owned(), role, date: date.to_owned() }
}

fn signed(signed: Vec<Signature>) -> Standing {
    Standing { signed, approved_before: None }
}

fn approved() -> Standing {
    signed(vec![
        signature(Step::Reviewed, "Bo Jones", "2026-11-20"),
        signature(Step::Approved, "Ann Smith", "2026-11-22"),
    ])
}

fn draft_since() -> Standing {
    let before = signature(Step::Approved, "Ann Smith", "2026-11-22");
    Standing { signed: Vec::new(), approved_before: Some(before) }
}

fn read(standing: Standing) -> ReadBack {
    ReadBack::of(&report_signed(&small_plan(), standing))
}

fn times(text: &str, words: &str) -> usize {
    text.matches(words).count()
}

#[test]
fn a_draft_says_so_on_every_page() {
    let pdf = read(Standing::default());
    let (text, pages) = (pdf.text(), pdf.page_count());
    assert_eq!(times(&text, "plan as of 21 November 2026 \u{B7} Draft"), pages);
    // On the first page and beside the lines to sign.
    assert_eq!(times(&text, "Draft: neither reviewed nor approved."), 2, "{text}");
}

#[test]
fn a_draft_says_which_approval_it_departed_from() {
    let text = read(draft_since()).text();
    let said = "Draft: changed since it was approved by Ann Smith, Director of workforce, on 22 \
                November 2026.";
    assert_eq!(times(&text, said), 2, "{text}");
}

#[test]
fn an_approved_plan_has_its_names_in_the_sign_off_and_no_mark() {
    let pdf = read(approved());
    let (text, pages) = (pdf.text(), pdf.page_count());
    assert_eq!(times(&text, "plan as of 21 November 2026 \u{B7} Approved"), pages);
    let said = "Approved by Ann Smith, Director of workforce, on 22 November 2026.";
    assert_eq!(times(&text, said), 2, "{text}");
    let table = text.split("Signature").last().unwrap();
    for part in ["Reviewed by Director of workforce Bo Jones 20 November 2026", "Ann Smith 22"] {
        assert!(table.contains(part), "{part} is missing: {table}");
    }
    let reviewed = vec![signature(Step::Reviewed, "Bo Jones", "2026-11-20")];
    let text = read(signed(reviewed)).text();
    assert!(text.contains("Reviewed by Bo Jones, Director of workforce, on 20 November 2026."));
}

/// The strokes of the pen that the five letters take.
const STROKES_OF_THE_MARK: usize = 9;

#[test]
fn the_mark_is_behind_every_page_of_a_draft_and_nothing_a_screen_reader_meets() {
    for plan in [small_plan(), large_plan()] {
        let read = |standing| ReadBack::of(&report_signed(&plan, standing));
        let marked = read(Standing::default());
        let unmarked = read(signed(vec![signature(Step::Approved, "Ann Smith", "2026-11-22")]));
        let with_mark: Vec<usize> =
            unmarked.strokes().iter().map(|strokes| strokes + STROKES_OF_THE_MARK).collect();
        assert_eq!(marked.strokes(), with_mark);
        assert_eq!(marked.structure_types(), unmarked.structure_types());
        assert!(!marked.text().contains("DRAFT"));
    }
}

#[test]
fn every_standing_conforms_whoever_signed() {
    assert_conforms(&report_signed(&small_plan(), approved()));
    assert_conforms(&report_signed(&small_plan(), draft_since()));
    let names = ["x".repeat(200), "\u{1F600}=cmd|' /C calc'!A0 #eval(\"1\") \u{202E}".repeat(5)];
    let each = names.iter().map(|name| signature(Step::Approved, name, "2026-11-22"));
    let many = each.cycle().take(24).collect();
    assert_conforms(&report_signed(&small_plan(), signed(many)));
}
