//! What is sent: the same bytes for the same plan, locked but for what is asked, names as text.

use std::io::{Cursor, Read};

use calamine::{DataType, Reader};
use fivefold_engine::plan::Scope;
use fivefold_exchange::ExchangeError;
use fivefold_exchange::pack::{self, PackRefusal, PackRequest};

use crate::given::{day, plan, request, sent};

#[test]
fn the_same_plan_gives_the_same_bytes() {
    let plan = plan();
    assert_eq!(sent(&plan).bytes, sent(&plan).bytes);
}

#[test]
fn the_front_says_what_is_asked_and_by_when_as_text() {
    let mut book = sent(&plan()).book();
    assert_eq!(book.sheet_names(), ["Start here", "Baseline", "Levers", "Fivefold pack"]);
    let front = book.worksheet_range("Start here").unwrap();
    let texts: Vec<String> = front.rows().flatten().map(ToString::to_string).collect();
    for wanted in ["=Please check the nurses", "30 April 2026", "Sam Okafor"] {
        assert!(texts.iter().any(|text| text == wanted), "{wanted}");
    }
    assert!(book.worksheet_formula("Start here").unwrap().is_empty());
}

#[test]
fn every_sheet_is_locked_without_a_password_and_figures_have_a_check() {
    let bytes = sent(&plan()).bytes;
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    for sheet in 1..=4 {
        let mut xml = String::new();
        let name = format!("xl/worksheets/sheet{sheet}.xml");
        archive.by_name(&name).unwrap().read_to_string(&mut xml).unwrap();
        assert!(xml.contains("<sheetProtection"), "{name}");
        assert!(!xml.contains("password="), "{name}");
        if sheet == 2 || sheet == 3 {
            assert!(xml.contains("<dataValidation "), "{name}");
            assert!(xml.contains("Type a figure"), "{name}");
        }
    }
}

#[test]
fn figures_are_numbers_and_rows_without_anything_can_be_filled_in() {
    let sent = sent(&plan());
    assert_eq!(
        sent.number("Baseline", &["Community perinatal nurses", "People in post"], "31 March 2026"),
        Some(5.0)
    );
    let levers = sent.book().worksheet_range("Levers").unwrap();
    let empty = levers.rows().filter(|row| row[1].to_string().contains("nothing planned yet"));
    for row in empty {
        assert!(row[5..10].iter().all(|cell| cell.is_empty()), "{row:?}");
    }
}

#[test]
fn a_pack_of_nobody_or_of_no_scenario_is_refused() {
    let plan = plan();
    let refused = |request: PackRequest| pack::write(&plan, &request, day(), None).unwrap_err();
    let nobody = PackRequest { scope: Scope::Service("None".to_owned()), ..request(&plan) };
    assert_eq!(refused(nobody), ExchangeError::Pack(PackRefusal::NoRoles));
    let nowhere = PackRequest { scenario: "Nowhere".to_owned(), ..request(&plan) };
    assert!(refused(nowhere).to_string().contains("Nowhere"));
}
