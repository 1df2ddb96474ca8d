//! The stage without a window.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::path::Path;
use std::sync::Arc;

use fivefold_charts::{ChartQuestion, ChartSize};
use fivefold_engine::Plan;
use fivefold_engine::edit::Edit;
use fivefold_engine::plan::{Lever, Levers, Scope};
use fivefold_engine::stage::StageChoice;
use fivefold_store::PlanFile;
use serde_json::json;

use super::{Shown, Stage, StageKeep, Workshop, scenario_and_note};
use crate::error::DeskError;

/// 1,000 nurses of whom nobody leaves, with 10 hires in the last year, against 1,041 by then.
fn plan() -> Plan {
    serde_json::from_value(json!({
        "format": "fivefold-plan/1",
        "title": "Nurses",
        "first_year": 2027,
        "years": 3,
        "roles": [{ "id": "nurse", "name": "Nurses", "baseline_heads": 1000 }],
        "scenarios": [{ "name": "Grow", "levers": {
            "buy": [{ "role": "nurse", "hires": [0, 0, 10] }]
        } }],
        "targets": [{ "name": "More nurses", "values": { "2029": 1041 } }]
    }))
    .unwrap()
}

fn workshop() -> Workshop {
    Workshop::on(Path::new("plan.fivefold"), &plan(), "Grow").unwrap()
}

fn nurses() -> StageChoice {
    StageChoice { scope: Scope::Role("nurse".to_owned()), from: 2029 }
}

fn hire(workshop: &mut Workshop, hires: f64) {
    workshop.set(nurses(), Lever::Buy, hires).unwrap();
}

fn refused<T>(result: Result<T, DeskError>) -> String {
    result.err().unwrap().to_string()
}

fn kept_as(name: &str) -> StageKeep {
    StageKeep { name: name.to_owned(), question: None, decision: None }
}

#[test]
fn a_step_says_what_it_did_and_is_taken_back_and_brought_back() {
    let mut on = workshop();
    let begun = on.levers().clone();
    hire(&mut on, 24.0);
    let state = on.state().unwrap();
    assert_eq!(state.undo.as_deref(), Some("Buy 24 hires for Nurses, in 2028/29"));
    let moved = "Buy 24 hires for Nurses: 14 more in post by 2028/29; the gap to the target falls \
                 from 31 to 17.";
    assert_eq!(state.steps[0].moved.as_deref(), Some(moved));
    assert_eq!((state.levers[0].value, state.choice), (24.0, nurses()));
    let changed = on.levers().clone();
    assert_eq!(on.last_change().unwrap().before.scenarios[1].levers, begun);
    on.undo().unwrap();
    assert_eq!(*on.levers(), begun);
    assert!(on.state().unwrap().has_something_to_keep);
    assert_eq!(refused(on.undo()), "There is nothing on stage to take back.");
    on.redo().unwrap();
    assert_eq!(*on.levers(), changed);
    assert_eq!(refused(on.redo()), "There is nothing on stage to bring back.");
    on.undo().unwrap();
    hire(&mut on, 30.0);
    assert_eq!(on.state().unwrap().redo, None);
}

#[test]
fn what_changes_nothing_is_no_step_and_what_is_refused_leaves_all_as_it_was() {
    let mut on = workshop();
    hire(&mut on, 10.0);
    assert!(!on.has_something_to_keep());
    let refusal = refused(on.set(nurses(), Lever::Bounce, 3.0));
    assert!(refusal.starts_with("No Bounce route leads into Nurses."), "{refusal}");
    let elsewhere = StageChoice { scope: Scope::Service("Crisis".to_owned()), from: 2027 };
    assert!(on.choose(elsewhere).is_err());
    assert_eq!(on.state().unwrap().choice, nurses());
    assert!(!on.has_something_to_keep());
}

#[test]
fn a_reset_is_a_step_like_any_other() {
    let mut on = workshop();
    let begun = on.levers().clone();
    on.reset(Levers::default(), "Back to business as usual").unwrap();
    let state = on.state().unwrap();
    let moved = "Back to business as usual: 10 fewer in post by 2028/29; the gap to the target \
                 rises from 31 to 41.";
    assert_eq!(state.steps[0].moved.as_deref(), Some(moved));
    on.undo().unwrap();
    assert_eq!(*on.levers(), begun);
}

#[test]
fn a_guess_holds_the_picture_until_it_is_revealed() {
    let mut on = workshop();
    let at_guess = on.plan_in_view();
    on.choose(StageChoice { scope: Scope::All, from: 2029 }).unwrap();
    on.guess("How far do 14 more hires go?", "All the way").unwrap();
    assert_eq!(
        refused(on.guess("And?", "No")),
        "A guess waits for its answer. Reveal it before you take the next one."
    );
    on.set(StageChoice { scope: Scope::All, from: 2029 }, Lever::Buy, 24.0).unwrap();
    assert_eq!(on.plan_in_view(), at_guess);
    let frozen = on.state().unwrap();
    assert!(frozen.frozen && frozen.steps[0].moved.is_none() && frozen.guesses[0].answer.is_none());
    assert!(on.last_change().is_none());
    on.reveal().unwrap();
    let state = on.state().unwrap();
    let answer = "By 2028/29: 1,024 in post, 17 short of target. Business as usual would leave a \
                  gap of 41.";
    assert_eq!(state.guesses[0].answer.as_deref(), Some(answer));
    let moved = "Buy 24 hires for All roles: 14 more in post by 2028/29; the gap to the target \
                 falls from 31 to 17.";
    assert_eq!(state.guesses[0].moved.as_deref(), Some(moved));
    assert!(!state.frozen && state.steps[0].moved.is_some());
    assert_ne!(on.plan_in_view(), at_guess);
    assert_eq!(refused(on.reveal()), "No guess waits for its answer. Take the room's guess first.");
}

#[test]
fn a_guess_about_how_things_stand_is_answered_by_it() {
    let mut on = workshop();
    on.guess("How many short will we be?", "20").unwrap();
    on.reveal().unwrap();
    let answer = "By 2028/29: 1,010 in post, 31 short of target. Business as usual would leave a \
                  gap of 41.";
    assert_eq!(on.guesses()[0].answer.as_deref(), Some(answer));
    assert_eq!(on.guesses()[0].moved, None);
}

#[test]
fn questions_are_parked_and_taken_off() {
    let mut on = workshop();
    on.park(" Who trains them? ").unwrap();
    on.park("What does it cost?").unwrap();
    assert_eq!(refused(on.park("  ")), "The question to park is empty. Type it first.");
    assert_eq!(
        refused(on.park(&"x".repeat(501))),
        "The question to park has 501 characters. Shorten it to 500.",
    );
    assert_eq!(
        refused(on.unpark(2)),
        "There is no parked question number 3 any more. Choose one from the list.",
    );
    on.unpark(0).unwrap();
    assert_eq!(on.parked(), ["What does it cost?"]);
}

#[test]
fn keeping_is_one_step_of_the_plans_own_undo() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.fivefold");
    let mut file = PlanFile::create(&path, &plan(), "2026-04-03T09:00:00.000Z").unwrap();
    let mut on = Workshop::on(&path, file.plan(), "Grow").unwrap();
    on.guess("How many more?", "20").unwrap();
    hire(&mut on, 24.0);
    on.reveal().unwrap();
    on.park("Who trains them?").unwrap();
    assert_eq!(*file.plan(), plan());
    let wanted = StageKeep {
        name: " Hire more ".to_owned(),
        question: Some("What if we hire 24?".to_owned()),
        decision: Some("Advertise in May".to_owned()),
    };
    let edit = scenario_and_note(&on, file.plan(), &wanted, "3 April 2026").unwrap();
    let view = file.apply(&edit, "2026-04-03T09:30:00.000Z").unwrap();
    assert_eq!(view.undo.as_deref(), Some("Keep the workshop as scenario Hire more"));
    let kept = &view.plan.scenarios[1];
    assert_eq!((kept.name.as_str(), &kept.levers), ("Hire more", on.levers()));
    assert_eq!(kept.question.as_deref(), Some("What if we hire 24?"));
    assert_eq!(kept.decision.as_deref(), Some("Advertise in May"));
    let note = view.plan.notes.last().unwrap();
    assert_eq!(note.heading, "Workshop, 3 April 2026");
    let moved = "Buy 24 hires for Nurses: 14 more in post by 2028/29; the gap to the target falls \
                 from 31 to 17.";
    let told = format!(
        "The scenario “Hire more” was shaped on stage, beginning from “Grow”.\n\n\
         Question: What if we hire 24?\n\n\
         Decision: Advertise in May\n\n\
         Guesses:\n– How many more? The room said: 20. It came out: {moved}\n\n\
         Parked questions:\n– Who trains them?\n\n\
         Steps:\n– {moved}"
    );
    assert_eq!(note.text, told);
    on.go_on_from(&view.plan, "Hire more");
    assert!(!on.has_something_to_keep());
    assert_eq!(on.state().unwrap().begun_from, "Hire more");
    assert_eq!(file.undo("2026-04-03T09:31:00.000Z").unwrap().plan, plan());
}

#[test]
fn keeping_is_refused_in_words_and_applies_to_the_plan_as_it_then_is() {
    let mut on = workshop();
    let keep = |on: &Workshop, plan: &Plan, name| {
        scenario_and_note(on, plan, &kept_as(name), "3 April 2026")
    };
    assert_eq!(
        refused(keep(&on, &plan(), "New")),
        "Nothing was changed, guessed or parked on stage, so there is nothing to keep.",
    );
    hire(&mut on, 24.0);
    assert_eq!(
        refused(keep(&on, &plan(), "Grow")),
        "There is a scenario \"Grow\" already. Keep the workshop under another name.",
    );
    let applied =
        |plan: &Plan, name| fivefold_engine::edit::apply(plan, &keep(&on, plan, name).unwrap());
    assert_eq!(
        applied(&plan(), " ").unwrap_err().for_people(),
        "A scenario's name is empty; give it a name.",
    );
    // An edit at the desk meanwhile.
    let doctor = json!({ "edit": "add_role", "role": { "id": "doctor", "name": "Doctors" } });
    let doctor: Edit = serde_json::from_value(doctor).unwrap();
    let meanwhile = fivefold_engine::edit::apply(&plan(), &doctor).unwrap();
    let after = applied(&meanwhile, "New").unwrap();
    assert_eq!((after.roles.len(), after.scenarios.len()), (2, 2));
    let shorter = Edit::SetPlan { title: "Nurses".to_owned(), first_year: 2027, years: 2 };
    let meanwhile = fivefold_engine::edit::apply(&plan(), &shorter).unwrap();
    let refusal = applied(&meanwhile, "New").unwrap_err().for_people();
    assert!(refusal.contains("3 values for 2 projected years"), "{refusal}");
}

#[test]
fn a_note_of_an_endless_workshop_tells_the_newest_steps() {
    let mut on = workshop();
    for hires in 0..300 {
        hire(&mut on, f64::from(hires) + 20.0);
    }
    let edit = scenario_and_note(&on, &plan(), &kept_as("Long"), "3 April 2026").unwrap();
    let after = fivefold_engine::edit::apply(&plan(), &edit).unwrap();
    let text = &after.notes[0].text;
    assert!(text.contains("earlier steps, left out for length"), "{text}");
    assert!(text.contains("Buy 319 hires for Nurses: 1 more"), "{text}");
    assert!(text.chars().count() <= 20_000);
}

#[test]
fn the_scratch_scenario_takes_a_name_that_is_free() {
    let mut plan = plan();
    plan.scenarios[0].name = "On stage".to_owned();
    let on = Workshop::on(Path::new("plan"), &plan, "On stage").unwrap();
    assert_eq!(on.state().unwrap().scenario, "On stage 2");
}

fn question() -> ChartQuestion {
    let size = ChartSize { width: 800, height: 450 };
    let question = json!({
        "kind": "headcount", "scenario": "On stage", "scope": "all", "unit": "heads",
        "theme": "projector", "size": { "width": size.width, "height": size.height }
    });
    serde_json::from_value(question).unwrap()
}

#[test]
fn a_stage_is_not_taken_from_a_workshop_with_something_to_keep() {
    let stage = Stage::default();
    assert!(stage.state().unwrap().is_none());
    let nobody = stage.change(|on| on.undo());
    assert_eq!(refused(nobody), "Nothing is on stage. Choose Present to begin.");
    stage.begin(workshop()).unwrap();
    stage.begin(workshop()).unwrap();
    stage.change(|on| on.park("Why?")).unwrap();
    assert_eq!(
        refused(stage.begin(workshop())),
        "A workshop is on stage already. Keep or discard it first.",
    );
    assert!(!stage.clear_unless_of(Path::new("plan.fivefold")));
    assert!(stage.clear_unless_of(Path::new("another.fivefold")));
    assert!(stage.state().unwrap().is_none());
}

#[test]
fn the_audience_waits_for_the_next_picture_and_keeps_it_while_a_guess_waits() {
    let stage = Arc::new(Stage::default());
    stage.begin(workshop()).unwrap();
    let empty = stage.wait_for_other_than(0);
    assert!(empty.shown.is_none());
    let waiting = {
        let stage = Arc::clone(&stage);
        std::thread::spawn(move || stage.wait_for_other_than(empty.number))
    };
    let plan = stage.read(|on| Ok(on.plan_in_view())).unwrap();
    let shown = |moved: &str| Shown {
        plan: Arc::clone(&plan),
        question: question(),
        moved: Some(moved.to_owned()),
    };
    stage.let_see(shown("first"));
    let first = waiting.join().unwrap();
    assert_eq!(first.shown.unwrap().moved.as_deref(), Some("first"));
    stage.change(|on| on.guess("How many?", "20")).unwrap();
    stage.let_see_words();
    stage.let_see(shown("second"));
    let guessing = stage.wait_for_other_than(first.number);
    assert_eq!(guessing.shown.unwrap().moved.as_deref(), Some("first"));
    assert_eq!(guessing.guess.unwrap().guess, "20");
    stage.change(Workshop::reveal).unwrap();
    stage.let_see(shown("second"));
    let revealed = stage.wait_for_other_than(guessing.number);
    assert_eq!(revealed.shown.unwrap().moved.as_deref(), Some("second"));
    stage.clear();
    assert!(stage.wait_for_other_than(revealed.number).shown.is_none());
}
