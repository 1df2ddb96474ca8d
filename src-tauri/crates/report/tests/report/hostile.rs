//! Text that tries to be more than text, and text that can't be set.

use fivefold_engine::Plan;
use fivefold_engine::plan::{Levers, Role, Stop};
use fivefold_report::ReportError;

use crate::fixture::{CHART, plan_saying, report, report_with_chart, small_plan};
use crate::reading::ReadBack;

fn text_of(plan: &Plan) -> String {
    ReadBack::of(&report(plan)).text()
}

#[test]
fn markup_is_shown_and_not_obeyed() {
    let markup = r#"#panic("x") *b* _i_ $x$ @ref <l> = H `r` \ // c https://a.b -- ~ #include "a""#;
    assert!(text_of(&plan_saying(markup)).contains(markup));
}

#[test]
fn characters_outside_the_fonts_are_shown_as_code_points() {
    let text = text_of(&plan_saying("Nurse \u{1F600} \u{5D0}\u{5D1} \u{202E}abc \u{7}end"));
    assert!(text.contains("Nurse [U+1F600] [U+05D0 U+05D1] [U+202E]abc [U+0007]end"), "{text}");
    assert!(text.contains("Characters not in the typeface"));
}

#[test]
fn text_inside_the_fonts_is_left_alone() {
    let plain = "Łódź Ωμέγα Пример ≥ → ½ é naïve £5";
    let text = text_of(&plan_saying(plain));
    assert!(text.contains(plain), "{text}");
    assert!(!text.contains("Characters not in the typeface"));
}

#[test]
fn a_word_of_two_hundred_characters_is_broken_and_kept() {
    let word: String = "abcdefghij".repeat(20);
    let text = text_of(&plan_saying(&word)).replace(' ', "");
    assert!(text.contains(&word));
}

#[test]
fn two_hundred_emoji_still_make_a_report() {
    assert!(text_of(&plan_saying(&"\u{1F600}".repeat(200))).contains("U+1F600"));
}

#[test]
fn an_endless_rationale_runs_on_over_pages() {
    let mut plan = small_plan();
    let sentence = "One reason among many. ".repeat(800);
    plan.roles[0].evidence.as_mut().unwrap().rationale = Some(format!("{sentence}The end."));
    plan.actions[0].text = format!("{sentence}Done.");
    plan.running_order = vec![Stop {
        title: "Stop".to_owned(),
        scenario: plan.scenarios[0].name.clone(),
        note: Some(format!("{sentence}Noted.")),
        ..Stop::default()
    }];
    let text = text_of(&plan);
    assert!(text.contains("The end.") && text.contains("Done.") && text.contains("Noted."));
}

#[test]
fn a_chart_with_text_outside_the_fonts_is_set() {
    let chart = CHART.replace("Business as usual", "\u{1F600} &amp; \u{5D0}");
    assert!(report_with_chart(&small_plan(), &chart).is_ok());
}

#[test]
fn a_chart_that_is_no_drawing_is_refused_in_words() {
    let refused = report_with_chart(&small_plan(), "<svg").unwrap_err();
    assert!(matches!(refused, ReportError::Typeset(_)));
    assert!(refused.to_string().starts_with("The report could not be typeset"));
}

#[test]
fn a_plan_larger_than_a_report_is_refused_in_words() {
    let mut plan = small_plan();
    let role = plan.roles[0].clone();
    plan.roles = (0..2_000).map(|nth| Role { id: format!("r{nth}"), ..role.clone() }).collect();
    plan.years = 60;
    plan.scenarios[0].levers = Levers::default();
    plan.actions.clear();
    let refused = report_with_chart(&plan, CHART).unwrap_err();
    assert!(refused.to_string().contains("2000 roles over 60 years"), "{refused}");
}
