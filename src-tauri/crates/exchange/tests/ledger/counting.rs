//! What a ledger adds up to, and which rows don't count.

use std::ops::ControlFlow;

use fivefold_exchange::ExchangeError;
use fivefold_exchange::extract::finance::{
    LedgerCorrections, LedgerKey, LedgerMapping, LedgerMeaning, count, preview,
};

use crate::given::{LEDGER, a_file, counted, counted_as, counted_with, guessed};

#[test]
fn headings_are_known_in_their_usual_spellings() {
    let guess = guessed(LEDGER);
    let columns = &guess.mapping.columns;
    assert_eq!(columns[&LedgerMeaning::CostCentre], "Cost Centre");
    assert_eq!(columns[&LedgerMeaning::Agency], "Agency WTE");
    assert_eq!(columns.len(), 8);
    assert!(guess.unsure.is_empty() && guess.unused.is_empty());
    let other = guessed(
        "CC,Dept,Funded Establishment,WTE in post,Bank,Bank,£\nA,B,1,1,1,1,1\nC,B,1,1,1,1,2\n",
    );
    let columns = &other.mapping.columns;
    assert_eq!(columns[&LedgerMeaning::Budgeted], "Funded Establishment");
    assert_eq!(columns[&LedgerMeaning::Contracted], "WTE in post");
    assert_eq!(other.unsure[0].columns, ["column:E", "column:F"]);
    assert_eq!(other.unused, ["£"]);
}

#[test]
fn a_preview_shows_the_beginning_with_the_guess() {
    let given = a_file(LEDGER);
    let shown = preview(&given.path, None, None).unwrap();
    assert_eq!(shown.heading_line, 2);
    assert_eq!(
        (shown.columns[1].letter.as_str(), shown.columns[1].named_by.as_str()),
        ("B", "Cost Centre Name")
    );
    assert_eq!(shown.rows[0].cells[..3], ["041100", "North team", "Community"]);
    assert_eq!(shown.guess, guessed(LEDGER));
    let named = preview(&given.path, None, Some(2)).unwrap();
    assert_eq!(named.guess.mapping.heading_row, Some(2));
    assert!(preview(&given.path, None, Some(99)).is_err());
}

#[test]
fn a_ledger_is_added_up_by_cost_centre_and_every_row_is_accounted_for() {
    let count = counted(LEDGER, LedgerKey::CostCentre);
    let labels: Vec<&str> = count.lines.iter().map(|line| line.label.as_str()).collect();
    assert_eq!(labels, ["041100", "41110", "049990"]);
    let north = &count.lines[0];
    assert_eq!(north.name.as_deref(), Some("North team"));
    assert_eq!(north.figures.budgeted_wte, Some(14.5));
    assert_eq!(north.figures.contracted_wte, Some(10.0));
    assert_eq!(north.figures.agency_wte, Some(0.5));
    assert_eq!(north.figures.actual_wte, None);
    let parts: Vec<(&str, Option<f64>)> =
        north.parts.iter().map(|part| (part.part.as_str(), part.figures.contracted_wte)).collect();
    assert_eq!(parts, [("Medical", Some(-0.25)), ("Nursing", Some(10.25))]);
    assert_eq!(count.totals.contracted_wte, Some(1008.5));
    assert!(count.rows.add_up());
    let rows = (count.rows.read, count.rows.counted, count.rows.rejected, count.rows.no_staff);
    assert_eq!(rows, (8, 4, 3, 1));
}

#[test]
fn rows_that_cant_be_counted_have_line_reason_and_remedy() {
    let rejected = counted(LEDGER, LedgerKey::CostCentre).rejected;
    assert_eq!(rejected.iter().map(|row| row.line).collect::<Vec<_>>(), [7, 8, 9]);
    assert_eq!(rejected[0].reason, "The cost centre is blank.");
    assert!(rejected[0].remedy.contains("Repeat all item labels"));
    assert_eq!(rejected[1].column.as_deref(), Some("Budgeted WTE"));
    assert_eq!(rejected[1].reason, "Budgeted WTE: \"four\" is not a number.");
    assert!(rejected[2].reason.contains("may be a decimal point"), "{}", rejected[2].reason);
    let pounds = LEDGER.replace("12.50", "1250000");
    let rejected = counted(&pounds, LedgerKey::CostCentre).rejected;
    assert!(rejected[0].remedy.contains("isn't pounds"));
}

#[test]
fn the_same_ledger_adds_up_by_service() {
    let count = counted(LEDGER, LedgerKey::Service);
    let services: Vec<(&str, Option<f64>)> =
        count.lines.iter().map(|line| (line.label.as_str(), line.figures.contracted_wte)).collect();
    assert_eq!(services, [("Community", Some(1009.5)), ("Corporate", Some(0.0))]);
}

#[test]
fn a_mapping_that_doesnt_fit_is_refused_with_the_remedy() {
    let mut mapping = guessed(LEDGER).mapping;
    mapping.columns.insert(LedgerMeaning::Actual, "Worked".into());
    let words =
        |mapping: &LedgerMapping, key| counted_as(LEDGER, mapping, key).unwrap_err().to_string();
    assert!(
        words(&mapping, LedgerKey::CostCentre).contains("no heading \"Worked\" for the actual WTE")
    );
    mapping.columns.remove(&LedgerMeaning::Actual);
    assert!(words(&mapping, LedgerKey::Team).contains("No column is the team"));
    for amount in LedgerMeaning::AMOUNTS {
        mapping.columns.remove(&amount);
    }
    assert!(words(&mapping, LedgerKey::CostCentre).contains("No column is WTE"));
}

#[test]
fn a_mapping_survives_as_json_and_unknown_members_are_refused() {
    let mapping = guessed(LEDGER).mapping;
    let text = serde_json::to_string(&mapping).unwrap();
    assert!(text.starts_with("{\"format\":\"fivefold-ledger-map/1\""), "{text}");
    assert_eq!(serde_json::from_str::<LedgerMapping>(&text).unwrap(), mapping);
    assert!(
        serde_json::from_str::<LedgerMapping>(&text.replace("\"columns\"", "\"colums\"")).is_err()
    );
}

#[test]
fn counting_can_be_cancelled() {
    let given = a_file(LEDGER);
    let mapping = guessed(LEDGER).mapping;
    let cancelled =
        count(&given.path, &mapping, LedgerKey::CostCentre, &LedgerCorrections::new(), &mut |_| {
            ControlFlow::Break(())
        });
    assert_eq!(cancelled.unwrap_err(), ExchangeError::Cancelled);
}

#[test]
fn a_rejected_row_is_counted_once_it_is_mended() {
    let mapping = guessed(LEDGER).mapping;
    let rejected = counted(LEDGER, LedgerKey::CostCentre).rejected;
    let told: Vec<_> =
        rejected.iter().map(|row| (row.line, row.meaning, row.says.as_str())).collect();
    let expected = [
        (7, LedgerMeaning::CostCentre, ""),
        (8, LedgerMeaning::Budgeted, "four"),
        (9, LedgerMeaning::Contracted, "1,5"),
    ];
    assert_eq!(told, expected);
    let mended = ["41110", "4", "1.5"];
    let texts = rejected.iter().zip(mended);
    let corrections: LedgerCorrections =
        texts.map(|(row, text)| (row.line, [(row.meaning, text.to_owned())].into())).collect();
    let count = counted_with(LEDGER, &mapping, LedgerKey::CostCentre, &corrections).unwrap();
    assert_eq!((count.rows.rejected, count.rows.counted), (0, 7));
    // What the ledger's own line of totals would be with the rows it can't have counted.
    assert_eq!(count.totals.budgeted_wte, Some(1026.5));
    assert_eq!(count.totals.contracted_wte, Some(1015.0));
}
