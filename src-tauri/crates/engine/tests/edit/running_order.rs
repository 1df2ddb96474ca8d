//! The running order: stops added, changed, moved and removed, and kept in step with what they show.

use fivefold_engine::Plan;
use fivefold_engine::edit::{Edit, apply, describe};
use fivefold_engine::plan::{ChartKind, Role, Scope, Stop};
use fivefold_engine::summary::Unit;

use crate::small_plan::small_plan;
use crate::{applied, refused};

fn stop(title: &str, scope: Scope) -> Stop {
    Stop {
        title: title.into(),
        scope,
        chart: ChartKind::Gap,
        scenario: "Grow".into(),
        unit: Unit::Wte,
        note: Some("Ask for a guess first.".into()),
    }
}

fn perinatal() -> Scope {
    Scope::Service("Perinatal".into())
}

/// The small plan with these stops.
fn plan_with(stops: &[Stop]) -> Plan {
    let add = |plan: Plan, stop: &Stop| apply(&plan, &Edit::AddStop { stop: stop.clone() });
    stops.iter().try_fold(small_plan(), add).unwrap()
}

/// The scopes of the stops after an edit of the small plan with one stop.
fn scopes_after(scope: Scope, edit: &Edit) -> Vec<Scope> {
    let plan = apply(&plan_with(&[stop("Stop", scope)]), edit).unwrap();
    plan.running_order.into_iter().map(|stop| stop.scope).collect()
}

/// An edit of the service of a role of the small plan.
fn with_service(index: usize, service: Option<&str>) -> Edit {
    let role = small_plan().roles[index].clone();
    Edit::SetRole { role: Role { service: service.map(str::to_owned), ..role } }
}

fn together(edits: Vec<Edit>) -> Edit {
    Edit::Together { what: "Several".into(), edits }
}

#[test]
fn a_stop_is_added_at_the_end() {
    applied(
        &Edit::AddStop { stop: stop("Close the gap", perinatal()) },
        "Add stop 1 to the running order: Close the gap",
        |plan| plan.running_order.push(stop("Close the gap", perinatal())),
    );
    let second = Edit::AddStop { stop: stop("Who moves", Scope::All) };
    assert_eq!(
        describe(&plan_with(&[stop("First", Scope::All)]), &second),
        "Add stop 2 to the running order: Who moves",
    );
    refused(
        &Edit::AddStop { stop: stop("", Scope::All) },
        "A stop's title is empty; give it a name. (running_order[0].title)",
    );
}

#[test]
fn a_stop_is_changed_moved_and_removed_by_its_place() {
    let stops = ["One", "Two", "Three"].map(|title| stop(title, Scope::All));
    let before = plan_with(&stops);
    let [one, two, three] = stops;
    let four = stop("Four", perinatal());
    let table = [
        (
            Edit::SetStop { index: 1, stop: four.clone() },
            "Change stop 2 of the running order: Four",
            vec![one.clone(), four, three.clone()],
        ),
        (
            Edit::RemoveStop { index: 0 },
            "Remove stop 1 from the running order: One",
            vec![two.clone(), three.clone()],
        ),
        (
            Edit::MoveStop { index: 2, to: 0 },
            "Move stop 3 of the running order to place 1: Three",
            vec![three.clone(), one.clone(), two.clone()],
        ),
        (
            Edit::MoveStop { index: 0, to: 9 },
            "Move stop 1 of the running order to place 10: One",
            vec![two, three, one],
        ),
    ];
    for (edit, words, stops) in table {
        assert_eq!(describe(&before, &edit), words);
        assert_eq!(apply(&before, &edit).unwrap().running_order, stops, "{words}");
    }
    let missing = "There is no stop number 1 any more; choose one that the plan shows.";
    refused(&Edit::SetStop { index: 0, stop: stop("Four", Scope::All) }, missing);
    refused(&Edit::RemoveStop { index: 0 }, missing);
    refused(&Edit::MoveStop { index: 0, to: 1 }, missing);
}

#[test]
fn a_stop_goes_by_its_scenarios_new_name_and_goes_with_it() {
    let before = plan_with(&[
        stop("One", Scope::All),
        Stop { scenario: "Nothing".into(), ..stop("Two", Scope::All) },
    ]);
    let scenarios = |edit: &Edit| -> Vec<String> {
        let after = apply(&before, edit).unwrap();
        after.running_order.into_iter().map(|stop| stop.scenario).collect()
    };
    let rename = Edit::RenameScenario { name: "Grow".into(), to: "Expand".into() };
    assert_eq!(scenarios(&rename), ["Expand", "Nothing"]);
    assert_eq!(scenarios(&Edit::RemoveScenario { name: "Grow".into() }), ["Nothing"]);
}

#[test]
fn a_stop_goes_with_the_last_of_its_roles() {
    let nurse = || Edit::RemoveRole { id: "nurse".into() };
    let doctor = || Edit::RemoveRole { id: "doctor".into() };
    assert_eq!(scopes_after(Scope::Role("nurse".into()), &nurse()), []);
    let both = || Scope::Roles(vec!["nurse".into(), "clerk".into()]);
    assert_eq!(scopes_after(both(), &nurse()), [Scope::Roles(vec!["clerk".into()])]);
    let clerk = Edit::RemoveRole { id: "clerk".into() };
    assert_eq!(scopes_after(both(), &together(vec![nurse(), clerk])), []);
    assert_eq!(scopes_after(perinatal(), &nurse()), [perinatal()]);
    assert_eq!(scopes_after(perinatal(), &together(vec![nurse(), doctor()])), []);
    assert_eq!(scopes_after(Scope::All, &together(vec![nurse(), doctor()])), [Scope::All]);
    // Taken away and put back in one act, as an import does.
    let again = Edit::AddRole { role: small_plan().roles[0].clone() };
    let replaced = together(vec![nurse(), again]);
    assert_eq!(scopes_after(Scope::Role("nurse".into()), &replaced), [Scope::Role("nurse".into())],);
}

#[test]
fn a_stop_follows_a_label_that_is_renamed_else_keeps_its_roles() {
    let renamed = Scope::Service("Community".into());
    let community = |index| with_service(index, Some("Community"));
    assert_eq!(scopes_after(perinatal(), &community(0)), [perinatal()]);
    let all = together(vec![community(0), community(1)]);
    assert_eq!(scopes_after(perinatal(), &all), [renamed]);
    let apart = together(vec![community(0), with_service(1, Some("Inpatient"))]);
    let kept = Scope::Roles(vec!["nurse".into(), "doctor".into()]);
    assert_eq!(scopes_after(perinatal(), &apart), [kept]);
    let north = || Scope::Team("North".into());
    for nothing in [None, Some(" ".to_owned())] {
        let role = Role { team: nothing, ..small_plan().roles[0].clone() };
        assert_eq!(scopes_after(north(), &Edit::SetRole { role }), [Scope::Role("nurse".into())],);
    }
}
