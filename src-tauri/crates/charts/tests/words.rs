//! What charts say, as a person reads it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use fivefold_charts::{Mode, words};
use fivefold_engine::plan::{Measured, PostsReadAs};
use fivefold_engine::summary::{Summary, Unit};

#[allow(dead_code)]
mod cases;

#[test]
fn every_case_in_words() {
    let told: Vec<String> =
        cases::all().iter().map(|(name, summary)| told(name, summary)).collect();
    insta::assert_snapshot!(told.join("\n\n"));
}

fn told(name: &str, summary: &Summary) -> String {
    let caption = words::caption(summary).join("\n  ");
    let alt = words::alt_text(summary, Mode::Auto);
    format!(
        "{name}\n sentence\n  {}\n title\n  {}\n caption\n  {caption}\n text alternative\n  {alt}",
        words::sentence(summary),
        words::title(summary),
    )
}

fn national_with(change: impl FnOnce(&mut Summary)) -> String {
    let mut summary = cases::national();
    change(&mut summary);
    words::sentence(&summary)
}

#[test]
fn on_target() {
    insta::assert_snapshot!(
        words::sentence(&cases::national()),
        @"By 2020/21: 213,000 in post, on target. Business as usual would leave a gap of 19,000."
    );
}

#[test]
fn a_hair_short_is_on_target() {
    let sentence = national_with(|summary| summary.targets[0].points[3].gap = -0.4);
    assert!(sentence.contains("213,000 in post, on target."), "{sentence}");
}

#[test]
fn short_in_wte() {
    let sentence = national_with(|summary| {
        summary.unit = Unit::Wte;
        let point = &mut summary.targets[0].points[3];
        (point.projected, point.gap) = (211_000.0, -2_000.0);
    });
    insta::assert_snapshot!(
        sentence,
        @"By 2020/21: 211,000 WTE in post, 2,000 short of target. Business as usual would leave a gap of 19,000."
    );
}

#[test]
fn over_and_business_as_usual_too() {
    let sentence = national_with(|summary| {
        let point = &mut summary.targets[0].points[3];
        (point.value, point.gap) = (193_000.0, 20_000.0);
    });
    insta::assert_snapshot!(
        sentence,
        @"By 2020/21: 213,000 in post, 20,000 over target. Business as usual would be 1,000 over."
    );
}

#[test]
fn the_target_of_an_earlier_year() {
    let sentence = national_with(|summary| summary.targets[0].points.truncate(2));
    insta::assert_snapshot!(
        sentence,
        @"By 2018/19: 200,150 in post, 1,850 short of target. Business as usual would leave a gap of 7,950."
    );
}

#[test]
fn no_target() {
    let sentence = national_with(|summary| summary.targets.clear());
    insta::assert_snapshot!(
        sentence,
        @"By 2020/21: 213,000 in post, 19,000 more than business as usual. No target is set for these roles."
    );
}

#[test]
fn targets_counted_otherwise_are_no_lack_of_targets() {
    use PostsReadAs::{Establishment, Heads, Wte};
    let last_sentence = |without_value: usize, compared_otherwise: &[PostsReadAs]| {
        let sentence = national_with(|summary| {
            let mut target = summary.targets.remove(0);
            target.points.clear();
            summary.targets = vec![target; without_value];
            summary.compared_otherwise = compared_otherwise.to_vec();
        });
        sentence.split_once("business as usual. ").unwrap().1.to_owned()
    };
    let cases: [(usize, &[PostsReadAs], &str); 7] = [
        (0, &[Wte], "Their target is counted in WTE."),
        (0, &[Wte, Wte], "Their 2 targets are counted in WTE."),
        (
            0,
            &[Establishment, Heads, Establishment],
            "Their 3 targets are counted in heads and funded posts.",
        ),
        (1, &[], "Their target has no value in these years."),
        (2, &[], "None of their 2 targets has a value in these years."),
        (
            1,
            &[Wte],
            "1 of their 2 targets is counted in WTE, and no other has a value in these years.",
        ),
        (
            2,
            &[Wte, Wte],
            "2 of their 4 targets are counted in WTE, and no other has a value in these years.",
        ),
    ];
    for (without_value, otherwise, said) in cases {
        assert_eq!(last_sentence(without_value, otherwise), said);
    }
}

#[test]
fn year_averages_and_funded_posts_are_said() {
    let sentence = national_with(|summary| {
        summary.targets[0].measured = Measured::YearAverage;
    });
    assert!(sentence.contains("213,000 in post on average over the year, on target"));
    let sentence = national_with(|summary| {
        summary.targets[0].posts_read_as = Some(PostsReadAs::Establishment);
    });
    assert!(sentence.starts_with("By 2020/21: 213,000 funded posts, on target"), "{sentence}");
}

#[test]
fn how_posts_are_read_is_said_in_the_sentence_and_the_caption() {
    let sentence = national_with(|summary| {
        summary.targets[0].posts_read_as = Some(PostsReadAs::Heads);
    });
    assert!(sentence.starts_with("By 2020/21: 213,000 in post (posts read as heads), on target"));
    let mut summary = cases::national();
    summary.targets[0].posts_read_as = Some(PostsReadAs::Wte);
    let caption = words::caption(&summary).join(" ");
    assert!(caption.contains("Posts read as WTE: a target in posts"), "{caption}");
}

#[test]
fn a_local_share_is_repeated_as_a_sum() {
    let mut summary = cases::national();
    let sum = "3.1 % of England\u{2019}s 30,000 = 930 in 2020/21";
    summary.targets[0].local_share = Some(sum.into());
    assert!(words::caption(&summary).join(" ").contains(sum));
    assert!(words::qualifiers(&summary.targets[0]).contains(&"local share"));
}

#[test]
fn what_turned_out_is_told_where_every_role_is_known() {
    let alt = words::alt_text(&cases::with_outturn(), Mode::Change);
    assert!(alt.contains("Turned out in 2017/18: 198,000."), "{alt}");
    assert!(alt.contains("known of 3 of 4 roles only, and not drawn."), "{alt}");
}
