//! The picture of the workforce in the report: every section of it, beside the engine's words.

use fivefold_engine::picture::bursary::bursaries;
use fivefold_engine::picture::readiness::readiness_lists;
use fivefold_engine::picture::strands::strands;
use fivefold_engine::picture::{benchmarks, competency_picture, functional_map, integrated};
use fivefold_engine::plan::{Benchmark, Peer, Plan, Team, TeamFunction};
use fivefold_engine::{Model, project};
use fivefold_report::{Section, Sections};

use crate::conformance::assert_conforms;
use crate::fixture::{report, report_of, small_plan, web_page};
use crate::page::Page;
use crate::pictured::{picture_saying, plan_with_a_picture};
use crate::reading::ReadBack;
use crate::twins::assert_twins;

/// The sections of the picture, and their headings.
const SECTIONS: [(Section, &str); 6] = [
    (Section::Picture, "The picture of the workforce"),
    (Section::Functions, "What teams do, and who covers it"),
    (Section::Competencies, "Competencies"),
    (Section::Benchmarks, "Benchmarks"),
    (Section::Integrated, "One integrated service"),
    (Section::Readiness, "Readiness"),
];

fn text_of(plan: &Plan, section: Section) -> String {
    ReadBack::of(&report_of(plan, &Sections::only([section]))).text()
}

fn assert_says(text: &str, all: &[&str]) {
    for words in all {
        assert!(text.contains(words), "\"{words}\" is missing from:\n{text}");
    }
}

/// Whether words stand in a text, however its lines are broken.
fn assert_tells(text: &str, words: &str) {
    let plain = |text: &str| text.split_whitespace().collect::<String>();
    assert!(plain(text).contains(&plain(words)), "\"{words}\" is missing from:\n{text}");
}

#[test]
fn each_section_is_there_where_the_plan_has_something_for_it() {
    let plan = plan_with_a_picture();
    let all = ReadBack::of(&report(&plan)).bookmarks();
    let place = |heading: &str| all.iter().position(|name| name == heading).unwrap();
    let places = SECTIONS.map(|(_, heading)| place(heading));
    assert!(places.is_sorted(), "{all:?}");
    assert!(place("Skill mix") < places[0] && places[4] < place("What the gap hangs on"));
    assert!(place("Risks and notices") < places[5] && places[5] < place("Agreed actions"));
    for (section, heading) in SECTIONS {
        assert_eq!(section.title(), heading);
        let alone = ReadBack::of(&report_of(&plan, &Sections::only([section])));
        assert_eq!(alone.bookmarks(), ["Summary", heading]);
        let none = ReadBack::of(&report_of(&small_plan(), &Sections::only([section])));
        assert_eq!(none.bookmarks(), ["Summary"]);
    }
}

#[test]
fn it_conforms_and_the_web_page_says_the_same() {
    let plan = plan_with_a_picture();
    let pdf = report(&plan);
    assert_conforms(&pdf);
    assert_twins(&pdf, &web_page(&plan));
    assert_eq!(pdf, report(&plan));
}

#[test]
fn strands_tell_what_was_written_and_what_is_seen() {
    let plan = plan_with_a_picture();
    let text = text_of(&plan, Section::Picture);
    assert_says(
        &text,
        &["Mapping day", "10 February 2017", "One team of four", "The night team", "unverified"],
    );
    for strand in strands(&plan) {
        assert_tells(&text, strand.name);
        for seen in strand.feeds.iter().chain(&strand.missing) {
            let mut letters = seen.chars();
            letters.next();
            assert_tells(&text, letters.as_str());
        }
    }
}

#[test]
fn functions_tell_coverage_hours_and_where_time_goes() {
    let plan = plan_with_a_picture();
    let text = text_of(&plan, Section::Functions);
    let projection = project(&plan).unwrap();
    let map = functional_map(&plan, &projection.scenarios[0]);
    assert_tells(&text, &map.sentence);
    assert!(!map.falls_below.is_empty());
    for fall in &map.falls_below {
        assert_tells(&text, &fall.words);
    }
    let team = &map.teams[0];
    assert_tells(&text, "Of a WTE's 37.5 contracted hours a week 22.5 are there");
    assert_tells(&text, "leave 14 %, sickness 5 %, further headroom 21 %");
    assert_tells(&text, "Coverage counts capacity");
    for function in &team.functions {
        assert!(
            function.years.iter().all(|year| year.below) == (function.function == "Assessment")
        );
        for year in &function.years {
            let mark = if year.below { " below" } else { "" };
            let share = (year.coverage.unwrap() * 1_000.0).round() / 10.0;
            assert_tells(&text, &format!("{share} %{mark}"));
        }
        assert_tells(&text, &format!("at least {} %", function.minimum * 100.0));
    }
    assert_says(&text, &["Who does what in 2020/21", "(s)", "No function"]);
}

#[test]
fn competencies_tell_coverage_training_and_what_is_held_back() {
    let plan = plan_with_a_picture();
    let text = text_of(&plan, Section::Competencies);
    let model = Model::new(&plan).unwrap();
    let result = model.scenario(0).unwrap();
    let picture = competency_picture(&plan, &result);
    assert_tells(&text, &picture.sentence);
    assert!(!picture.held_back.is_empty());
    for words in &picture.held_back {
        assert_tells(&text, words);
    }
    for year in &picture.rows[0].years {
        let share = (year.coverage.unwrap() * 1_000.0).round() / 10.0;
        assert_tells(&text, &format!("{share} %"));
    }
    assert_says(&text, &["Assesses risk", "Mental health nurse; untrained", "Training by year"]);
}

#[test]
fn a_benchmark_has_its_words_its_chart_and_how_far_it_can_be_trusted() {
    let plan = plan_with_a_picture();
    let pdf = ReadBack::of(&report_of(&plan, &Sections::only([Section::Benchmarks])));
    let projection = project(&plan).unwrap();
    let text = pdf.text();
    for found in benchmarks(&plan, &projection.scenarios[0]) {
        assert_tells(&text, &found.words);
        let alternatives = pdf.figure_alternatives();
        assert!(alternatives.iter().any(|alt| alt.contains(&found.words)), "{alternatives:?}");
    }
    assert_eq!(pdf.figure_alternatives().len(), 3);
    assert_tells(&text, "Figures of the peers: illustrative, A workshop.");
    assert_tells(&text, "The standard: unverified, no source given.");
    assert_says(&text, &["WTE to the median", "WTE to The college"]);
}

#[test]
fn many_benchmarks_have_their_words_and_the_first_their_charts() {
    let mut plan = small_plan();
    let benchmark = |nth: u32| Benchmark {
        name: format!("Measure {nth}"),
        base: Some(2_000_000.0.into()),
        peers: vec![Peer { name: "A".to_owned(), value: f64::from(nth) }],
        ..Benchmark::default()
    };
    plan.picture.benchmarks = (1..=30).map(benchmark).collect();
    let pdf = ReadBack::of(&report_of(&plan, &Sections::only([Section::Benchmarks])));
    assert_eq!(pdf.figure_alternatives().len(), 1 + 24);
    assert_says(&pdf.text(), &["30 measures of the plan stand", "Measure 30"]);
}

#[test]
fn one_service_tells_need_settings_access_areas_and_what_is_at_odds() {
    let plan = plan_with_a_picture();
    let text = text_of(&plan, Section::Integrated);
    let projection = project(&plan).unwrap();
    let found = integrated(&plan, &projection.scenarios[0]).unwrap();
    assert!(!found.agrees.is_empty() && !found.at_odds.is_empty());
    let words = [&found.sentence].into_iter().chain(&found.agrees).chain(&found.at_odds);
    words.for_each(|words| assert_tells(&text, words));
    assert_says(
        &text,
        &[
            "Severe or complex, not reached 420",
            "Practitioners needed",
            "in post, Support worker",
            "open 45 hours a week with 1 on duty",
            "Midwives 1,260 72 54",
            "North 55.6 % 1 55.6 %",
            "What agrees",
            "What is at odds",
        ],
    );
}

#[test]
fn readiness_tells_each_question_and_what_follows() {
    let plan = plan_with_a_picture();
    let text = text_of(&plan, Section::Readiness);
    for list in readiness_lists(&plan) {
        assert_tells(&text, list.list);
        assert_tells(&text, &list.words);
    }
    assert_says(
        &text,
        &[
            "Is there room for a pram?",
            "Local",
            "31 July 2018",
            "Two sites have none.",
            "To do: Use family hubs",
            "Nothing follows yet",
            "Other questions",
            "Became: Action: train two a team",
            "Not answered",
        ],
    );
}

#[test]
fn bursaries_stand_behind_the_levers() {
    let plan = plan_with_a_picture();
    let text = text_of(&plan, Section::Levers);
    let found = bursaries(&plan, "All five levers").unwrap();
    assert_eq!(found.len(), 1);
    assert_tells(&text, &found[0].words);
    assert_says(&text, &["Bursaries and stand-ins", "Stand-ins, the year's average", "On arrival"]);
    assert!(!text_of(&small_plan(), Section::Levers).contains("Bursaries"));
}

#[test]
fn hostile_names_of_the_picture_are_shown_in_each_section() {
    let hostile = "#panic() $x$ \u{1F600} \u{202E}";
    let plan = picture_saying(hostile);
    let pdf = report(&plan);
    assert_conforms(&pdf);
    let shown = |section| text_of(&plan, section).matches("#panic() $x$ [U+1F600]").count();
    let first = shown(Section::Summary);
    for (section, _) in SECTIONS {
        assert!(shown(section) > first + 1, "{section:?}");
    }
    for markup in ["</td><script>alert(1)</script>", "=cmd|' /C calc'!A0", "fi ffi -> e\u{301}"] {
        let plan = picture_saying(markup);
        let html = web_page(&plan);
        assert_twins(&report(&plan), &html);
        assert!(Page::of(&html).all("script").is_empty());
    }
    let word = "abcdefghij".repeat(15);
    let plan = picture_saying(&word);
    assert_twins(&report(&plan), &web_page(&plan));
}

#[test]
fn more_functions_than_anybody_reads_are_told_where_they_fall_below() {
    let mut plan = small_plan();
    let function = |nth: usize| TeamFunction {
        name: format!("Function {nth}"),
        hours_per_week: (nth < 3).then(|| 10.0.into()),
        ..TeamFunction::default()
    };
    let team = |nth: usize| Team {
        name: format!("Team {nth}"),
        functions: (0..160).map(function).collect(),
        ..Team::default()
    };
    plan.picture.teams = (0..2).map(team).collect();
    let text = text_of(&plan, Section::Functions);
    assert_says(&text, &["The plan has 320 functions", "Function 2"]);
    assert!(!text.contains("Function 9"));
}
