//! Plans made so that telling what is wrong with them would take all day or all memory.

use fivefold_engine::plan::{Scenario, Scope, Stop, Target};
use fivefold_engine::validate::{MOST_PROBLEMS, first_of};
use fivefold_engine::{Problem, validate};

use crate::small_plan::small_plan;

/// How many letters all problems have together.
fn letters(problems: &[Problem]) -> usize {
    let of = |problem: &Problem| {
        problem.field.len() + problem.message.len() + problem.role.as_deref().map_or(0, str::len)
    };
    problems.iter().map(of).sum()
}

#[test]
fn a_million_wrong_rows_are_told_by_the_first_thousand() {
    let mut plan = small_plan();
    plan.transfers = vec![plan.transfers[0].clone(); 1_000_000];
    plan.transfers.iter_mut().for_each(|transfer| transfer.year = 1);
    let problems = validate(&plan);
    assert_eq!(problems.len(), MOST_PROBLEMS);
    let last = problems.last().unwrap();
    assert!(last.message.contains("more to mend than these 999"), "{}", last.message);
    assert!(first_of(&problems).ends_with("and 999 more)"), "{}", first_of(&problems));
}

#[test]
fn a_name_of_millions_of_letters_is_not_repeated_for_each_row_it_is_in() {
    let name = "n".repeat(10_000_000);
    let mut plan = small_plan();
    plan.roles[0].name = name.clone();
    plan.scenarios.push(Scenario { name: name.clone(), ..Scenario::default() });
    plan.targets.push(Target { name: name.clone(), ..Target::default() });
    plan.running_order.push(Stop { title: name, ..Stop::default() });
    plan.transfers = vec![plan.transfers[0].clone(); 100_000];
    plan.transfers.iter_mut().for_each(|transfer| transfer.year = 1);
    let problems = validate(&plan);
    let fields: Vec<&str> = problems.iter().map(|problem| problem.field.as_str()).collect();
    assert_eq!(fields[0], "roles[0].name");
    assert_eq!(fields.len(), 4, "{fields:?}");
    assert!(problems.iter().all(|one| one.message.ends_with("shorten it to 200.")));
    assert!(letters(&problems) < 2_000, "{}", letters(&problems));
}

#[test]
fn what_a_message_repeats_is_shortened_and_its_remedy_is_not() {
    let mut plan = small_plan();
    plan.transfers[0].role = "x".repeat(1_000_000);
    let problems = validate(&plan);
    assert!(problems[0].message.starts_with("A service transfer names the role \"xxx"));
    assert!(problems[0].message.ends_with("use the id of one of its roles."));
    assert!(letters(&problems) < 2_000, "{}", letters(&problems));
}

#[test]
fn a_message_is_one_line_whatever_it_repeats() {
    let mut plan = small_plan();
    plan.transfers[0].role = "nu\0r\nse".to_owned();
    let message = &validate(&plan)[0].message;
    assert!(message.contains("the role \"nu\u{fffd}r\u{fffd}se\""), "{message}");
}

#[test]
fn a_scope_names_no_more_roles_than_a_plan_has() {
    let mut plan = small_plan();
    plan.targets[0].scope = Scope::Roles(vec!["nurse".to_owned(); 2_001]);
    let problems = validate(&plan);
    assert_eq!(problems.len(), 1);
    assert_eq!(
        problems[0].message,
        "The scope names 2001 roles; it can name 2000 at the most. Name each role once."
    );
    plan.targets[0].scope = Scope::Roles(vec!["nurse".to_owned(); 2_000]);
    assert_eq!(validate(&plan), []);
}
