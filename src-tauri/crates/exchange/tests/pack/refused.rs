//! What can't be taken: each cell with its sheet, its row and its reason; whole files in a sentence.

use fivefold_exchange::pack::{self, ReturnedPack};

use crate::given::{plan, sent};

const HEADS: [&str; 2] = ["Community perinatal nurses", "People in post"];
const RATE: [&str; 2] = ["Community perinatal nurses", "Leaver rate"];

#[test]
fn cells_that_say_no_figure_are_listed_with_row_and_reason() {
    let plan = plan();
    let mut sent = sent(&plan);
    sent.writes("Baseline", &HEADS, "31 March 2026", "about six");
    sent.types("Baseline", &RATE, "2026/27", 12.0);
    sent.empties("Baseline", &RATE, "2027/28");
    sent.types("Baseline", &HEADS, "2027/28", 3.0);
    sent.writes("Baseline", &RATE, "Confidence", "quite sure");
    let review = sent.review(&plan);
    assert!(review.differences.is_empty(), "{:#?}", review.differences);
    let reasons: Vec<&str> = review.unread.iter().map(|cell| cell.reason.as_str()).collect();
    assert_eq!(reasons.len(), 5, "{reasons:#?}");
    for wanted in ["about six", "12% or 0.12", "Type 0", "no value there", "Choose published"] {
        assert!(reasons.iter().any(|reason| reason.contains(wanted)), "{wanted}: {reasons:#?}");
    }
    assert!(review.unread.iter().all(|cell| cell.sheet == "Baseline" && cell.row > 5));
    assert!(review.unread.iter().any(|cell| cell.about.contains("Leaver rate, 2026/27")));
}

#[test]
fn text_that_is_a_figure_is_one() {
    let plan = plan();
    let mut sent = sent(&plan);
    sent.writes("Baseline", &HEADS, "31 March 2026", " 1,234.5 ");
    sent.writes("Baseline", &RATE, "2026/27", "31%");
    let review = sent.review(&plan);
    let figures: Vec<Option<f64>> =
        review.differences.iter().map(|one| one.came_back.figure).collect();
    assert_eq!(figures, [Some(1234.5), Some(0.31)]);
}

#[test]
fn a_workbook_that_is_no_pack_and_a_changed_record_are_refused() {
    let plan = plan();
    let mut sent = sent(&plan);
    sent.change_part("xl/sharedStrings.xml", |xml| xml.replace("fivefold-pack/1", "something"));
    let refused = ReturnedPack::read(&sent.path()).unwrap_err().to_string();
    assert!(refused.contains("not a pack"), "{refused}");

    let mut sent = crate::given::sent(&plan);
    sent.change_part("xl/sharedStrings.xml", |xml| {
        xml.replace("&quot;once&quot;,6.0", "&quot;once&quot;,5.0")
            .replace("\"once\",6.0", "\"once\",5.0")
    });
    let refused = ReturnedPack::read(&sent.path()).unwrap_err().to_string();
    assert!(refused.contains("record"), "{refused}");

    let mut sent = crate::given::sent(&plan);
    sent.change_part("xl/sharedStrings.xml", |xml| {
        xml.replace("fivefold-pack/1", "fivefold-pack/2")
    });
    let refused = ReturnedPack::read(&sent.path()).unwrap_err().to_string();
    assert!(refused.contains("newer"), "{refused}");
}

#[test]
fn another_plan_a_lost_scenario_and_an_unknown_difference_are_refused() {
    let plan = plan();
    let sent = sent(&plan);
    let pack = sent.returned();
    let mut other = plan.clone();
    other.roles.iter_mut().for_each(|role| role.id = format!("x-{}", role.id));
    let refused = pack::review(&other, &pack).unwrap_err().to_string();
    assert!(refused.contains(&plan.title), "{refused}");
    let mut renamed = plan.clone();
    renamed.scenarios[0].name = "Renamed".to_owned();
    let refused = pack::review(&renamed, &pack).unwrap_err().to_string();
    assert!(refused.contains(&plan.scenarios[0].name), "{refused}");
    let refused = pack::edit(&plan, &pack, &["r999.once".to_owned()]).unwrap_err().to_string();
    assert!(refused.contains("r999.once"), "{refused}");
}

#[test]
fn years_and_rows_the_plan_no_longer_has_are_told() {
    let mut plan = plan();
    let mut sent = sent(&plan);
    sent.types("Baseline", &RATE, "2030/31", 0.2);
    sent.types("Levers", &["Specialty doctor", "Borrow, agency"], "2028/29", 0.25);
    let edit = fivefold_engine::edit::Edit::SetPlan {
        title: plan.title.clone(),
        first_year: plan.first_year,
        years: 3,
    };
    plan = fivefold_engine::edit::apply(&plan, &edit).unwrap();
    plan.scenarios[0].levers.borrow.retain(|row| row.role != "doctor");
    let review = sent.review(&plan);
    assert!(review.stale && review.differences.is_empty());
    let reasons: Vec<&str> = review.unread.iter().map(|cell| cell.reason.as_str()).collect();
    assert!(reasons.iter().any(|reason| reason.contains("2028/29")), "{reasons:#?}");
    assert!(reasons.iter().any(|reason| reason.contains("no such row")), "{reasons:#?}");
}

#[test]
fn a_sheet_longer_than_any_pack_is_refused() {
    let plan = plan();
    let mut sent = sent(&plan);
    sent.change_part("xl/worksheets/sheet2.xml", |xml| {
        let rows: String = (100..50_200)
            .map(|row| format!("<row r=\"{row}\"><c r=\"A{row}\"><v>1</v></c></row>"))
            .collect();
        xml.replace("</sheetData>", &format!("{rows}</sheetData>"))
    });
    let refused = ReturnedPack::read(&sent.path()).unwrap_err().to_string();
    assert!(refused.contains("more than 50000 rows"), "{refused}");
    // Few rows, with a cell at the far end of each.
    let mut sent = crate::given::sent(&plan);
    sent.change_part("xl/worksheets/sheet2.xml", |xml| {
        let rows: String = (100..1_000)
            .map(|row| format!("<row r=\"{row}\"><c r=\"XFD{row}\"><v>1</v></c></row>"))
            .collect();
        xml.replace("</sheetData>", &format!("{rows}</sheetData>"))
    });
    let refused = ReturnedPack::read(&sent.path()).unwrap_err().to_string();
    assert!(refused.contains("texts to fill as many"), "{refused}");
}
