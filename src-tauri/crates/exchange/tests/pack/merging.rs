//! What comes back: listed with what it was, what it is and what it should be; accepted as one step.

use fivefold_engine::edit::Edit;
use fivefold_engine::plan::{Amount, BorrowRow, BuyRow, Confidence, Lever};
use fivefold_exchange::pack;

use crate::given::{only, plan, sent};

const NURSES: &str = "Community perinatal nurses";
const HEADS: [&str; 2] = [NURSES, "People in post"];
const RATE: [&str; 2] = [NURSES, "Leaver rate"];

#[test]
fn what_comes_back_unchanged_differs_in_nothing() {
    let plan = plan();
    let review = sent(&plan).review(&plan);
    assert!(review.differences.is_empty(), "{:#?}", review.differences);
    assert!(review.unread.is_empty(), "{:#?}", review.unread);
    assert!(!review.stale);
    assert_eq!(pack::edit(&plan, &sent(&plan).returned(), &[]).unwrap(), None);
}

#[test]
fn a_changed_figure_is_listed_and_taken_with_a_source_that_says_so() {
    let plan = plan();
    let mut sent = sent(&plan);
    sent.types("Baseline", &HEADS, "31 March 2026", 6.5);
    let review = sent.review(&plan);
    let one = only(&review);
    assert_eq!((one.role.as_str(), one.field.as_str(), one.year), (NURSES, "People in post", None));
    assert_eq!([&one.was.words, &one.now.words, &one.came_back.words], ["5", "5", "6.5"]);
    assert!(!one.conflict && !review.stale);
    let (merged, step) = sent.merged(&plan, &[&one.id]);
    assert!(matches!(step, Edit::Together { .. }));
    let nurses = merged.role("nurses-6").unwrap();
    assert_eq!(nurses.baseline_heads, Some(6.5));
    let evidence = &nurses.field_evidence["baseline_heads"];
    assert!(evidence.source.as_deref().unwrap().starts_with("Service-lead pack of Sam Okafor"));
    let others = plan.roles.iter().zip(&merged.roles).filter(|(one, other)| one != other);
    assert_eq!(others.count(), 1);
    // Merged again, it is in the plan already.
    let again = sent.review(&merged);
    assert_eq!((again.differences.len(), again.already), (0, 1));
}

#[test]
fn evidence_from_the_pack_is_taken_as_it_came() {
    let plan = plan();
    let mut sent = sent(&plan);
    sent.types("Baseline", &RATE, "2027/28", 0.3);
    sent.writes("Baseline", &RATE, "Source", "Exit interviews, 2025/26");
    sent.writes("Baseline", &RATE, "Confidence", "derived");
    let review = sent.review(&plan);
    let ids: Vec<&str> = review.differences.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(ids.len(), 3, "{:#?}", review.differences);
    assert_eq!(review.differences[0].came_back.words, "30 %");
    let (merged, _) = sent.merged(&plan, &ids);
    let nurses = merged.role("nurses-6").unwrap();
    assert_eq!(nurses.leaver_rate.as_ref().unwrap().at(1), 0.3);
    let before = plan.role("nurses-6").unwrap().leaver_rate.as_ref().unwrap().at(0);
    assert_eq!(nurses.leaver_rate.as_ref().unwrap().at(0), before);
    let evidence = &nurses.field_evidence["leaver_rate"];
    assert_eq!(evidence.source.as_deref(), Some("Exit interviews, 2025/26"));
    assert_eq!(evidence.confidence, Some(Confidence::Derived));
}

#[test]
fn what_changed_in_the_plan_meanwhile_is_a_conflict() {
    let mut plan = plan();
    let mut sent = sent(&plan);
    sent.types("Baseline", &HEADS, "31 March 2026", 6.5);
    plan.roles.iter_mut().find(|role| role.id == "nurses-6").unwrap().baseline_heads = Some(7.0);
    let review = sent.review(&plan);
    let one = only(&review);
    assert!(one.conflict && review.stale);
    assert_eq!([&one.was.words, &one.now.words, &one.came_back.words], ["5", "7", "6.5"]);
}

#[test]
fn a_lever_row_finds_its_place_though_others_came_before_it() {
    let mut plan = plan();
    let mut sent = sent(&plan);
    let row = ["Specialty doctor", "Borrow, agency"];
    sent.types("Levers", &row, "2028/29", 0.25);
    let before = plan.scenarios[0].levers.borrow.clone();
    let other = BorrowRow { role: "consultant".to_owned(), ..BorrowRow::default() };
    plan.scenarios[0].levers.borrow.insert(0, other);
    let review = sent.review(&plan);
    let one = only(&review);
    assert!(!one.conflict);
    let (merged, _) = sent.merged(&plan, &[&one.id]);
    let after = &merged.scenarios[0].levers.borrow;
    let place = before.iter().position(|row| row.role == "doctor").unwrap();
    assert_eq!(after[place + 1].amount.at(2), 0.25);
    assert_eq!(after[place + 1].amount.at(1), before[place].amount.at(1));
    assert_eq!(after[0].role, "consultant");
}

#[test]
fn a_row_that_was_filled_in_is_added() {
    let plan = plan();
    let mut sent = sent(&plan);
    let row = [NURSES, "Bind (nothing planned yet)"];
    let (lever, row) = match plan.scenarios[0].levers.bind.iter().any(|row| row.role == "nurses-6")
    {
        true => (Lever::Buy, [NURSES, "Buy (nothing planned yet)"]),
        false => (Lever::Bind, row),
    };
    sent.types("Levers", &row, "2027/28", 2.0);
    let review = sent.review(&plan);
    let one = only(&review);
    assert_eq!(one.was.words, "empty");
    let (merged, _) = sent.merged(&plan, &[&one.id]);
    let levers = &merged.scenarios[0].levers;
    let amount: &Amount = match lever {
        Lever::Bind => &levers.bind.last().unwrap().amount,
        _ => {
            let added: &BuyRow = levers.buy.last().unwrap();
            &added.hires
        }
    };
    assert_eq!([amount.at(0), amount.at(1), amount.at(2)], [0.0, 2.0, 0.0]);
}

#[test]
fn only_what_was_accepted_is_taken() {
    let plan = plan();
    let mut sent = sent(&plan);
    sent.types("Baseline", &HEADS, "31 March 2026", 6.5);
    sent.types("Baseline", &RATE, "2027/28", 0.3);
    let review = sent.review(&plan);
    assert_eq!(review.differences.len(), 2);
    let (merged, _) = sent.merged(&plan, &[&review.differences[1].id]);
    let [before, after] = [&plan, &merged].map(|plan| plan.role("nurses-6").unwrap());
    assert_eq!(after.baseline_heads, before.baseline_heads);
    assert_ne!(after.leaver_rate, before.leaver_rate);
}
