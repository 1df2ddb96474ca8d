//! A mix in words, and that any of them is clear.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use fivefold_engine::skill_mix::SkillMix;
use fivefold_engine::summary::Unit;
use proptest::prelude::*;

use super::picture::{column, parts};
use super::*;
use crate::cases::mixes;
use crate::scene::check::assert_clear;
use crate::words::check::{LONG_NAME, assert_fits};

const USUAL: ChartSize = ChartSize { width: 960, height: 440 };

fn small() -> SkillMix {
    mixes::mix(&[
        ("Nurses", 0.8, &[60.0, 50.0]),
        ("Doctors", 1.0, &[30.0, 30.0]),
        ("Support workers", 0.5, &[10.0, 40.0]),
    ])
}

#[test]
fn the_words_have_every_figure() {
    let of = small();
    assert_eq!(
        words::alt(&of, &parts(&of, 8)),
        "Two stacks of shares side by side, 31 March 2017 to 2017/18. From 31 March 2017 to 2017/18 \
         the share of Support workers changes most: 10 % to 33.3 % of heads, 6 % to 22.2 % of WTE. \
         In post: Heads: 100 to 120; WTE: 83 to 90. Nurses 60 % to 41.7 % of heads, 57.8 % to 44.4 % of WTE; Doctors 30 % to \
         25 % of heads, 36.1 % to 33.3 % of WTE; Support workers 10 % to 33.3 % of heads, 6 % to \
         22.2 % of WTE."
    );
    assert_eq!(words::caption(&of)[1], "Labels are shares in the last year.");
    let table = words::table(&of);
    assert_eq!(
        table.columns,
        ["Year", "Counted in", "In post", "Nurses", "Doctors", "Support workers"]
    );
    assert_eq!(table.rows.len(), 4);
    assert_eq!(
        table.rows[1],
        ["2017/18", "heads", "120", "41.7 % (50)", "25 % (30)", "33.3 % (40)"]
    );
    assert_eq!(table.rows[2][..4], ["31 March 2017", "WTE", "83", "57.8 % (48)"]);
}

#[test]
fn the_sentence_tells_the_largest_change_of_share() {
    let said = |groups: &[(&str, f64, &[f64])]| {
        let sentence = words::sentence(&mixes::mix(groups));
        assert_fits(&sentence);
        sentence
    };
    assert_eq!(
        said(&[("Nurses", 1.0, &[60.0, 40.0]), ("Doctors", 1.0, &[40.0, 60.0])]),
        "From 31 March 2017 to 2017/18 the share of Nurses changes most: 60 % to 40 % of heads \
         and of WTE."
    );
    let differing = |[a, b]: [&str; 2]| {
        said(&[(a, 0.1, &[10.0, 30.0]), (b, 1.0, &[60.0, 50.0]), ("C", 0.5, &[30.0, 20.0])])
    };
    assert_eq!(
        differing(["Nurses", "Doctors"]),
        "From 31 March 2017 to 2017/18 the share of Nurses changes most in heads, 10 % to 30 %, and \
         that of C in WTE, 19.7 % to 15.9 %."
    );
    let long = differing([LONG_NAME, LONG_NAME.to_uppercase().as_str()]);
    assert!(long.contains("Psychological wellbeing practitioners, children, y… changes"), "{long}");
    said(&[(LONG_NAME, 1.0, &[60.0, 40.0]), ("Doctors", 1.0, &[40.0, 60.0])]);
    assert_eq!(
        said(&[("Nurses", 0.0, &[60.0, 50.0]), ("Doctors", 1.0, &[20.0, 20.0])]),
        "From 31 March 2017 to 2017/18 the share of Nurses changes most in heads, 75 % to 71.4 %, and \
         none in WTE."
    );
    assert_eq!(
        said(&[("Nurses", 1.0, &[60.0, 6.0]), ("Doctors", 1.0, &[20.0, 2.0])]),
        "From 31 March 2017 to 2017/18 every share stays as it is, in heads and in WTE."
    );
    assert_eq!(
        said(&[("Nurses", 1.0, &[60.0, 6.0])]),
        "From 31 March 2017 to 2017/18 everyone in post is of one role."
    );
    assert_eq!(
        said(&[("Nurses", 1.0, &[0.0, 6.0, 0.0]), ("Doctors", 1.0, &[0.0, 2.0, 0.0])]),
        "There are people in post at one time only, 2017/18, so no share changes."
    );
    assert_eq!(said(&[]), words::NOTHING);
}

#[test]
fn a_year_tells_its_parts() {
    let of = small();
    assert_eq!(
        words::said(&of, Unit::Wte, 1, &parts(&of, 8)),
        "2017/18, WTE: 90 in post. Nurses 44.4 % (40); Doctors 33.3 % (30); Support workers 22.2 % \
         (20)."
    );
}

#[test]
fn the_smallest_are_put_together_and_nobody_is_lost() {
    let of = small();
    let two = parts(&of, 2);
    let names: Vec<&str> = two.iter().map(|part| part.name.as_str()).collect();
    assert_eq!(names, ["Nurses", "2 others"]);
    assert_eq!(
        (two[1].heads.as_slice(), two[1].wte.as_slice()),
        (&[40.0, 70.0][..], &[35.0, 50.0][..])
    );
    assert_eq!(parts(&of, 3), of.groups);
}

#[test]
fn slices_fill_the_column_from_the_top() {
    let parts = parts(&small(), 8);
    let slices = column(&parts, Unit::Heads, 0).unwrap();
    assert_eq!((slices[0].upper, slices[2].lower), (1.0, 0.0));
    assert!(slices.windows(2).all(|pair| pair[0].lower == pair[1].upper));
    assert!((slices[1].share() - 0.3).abs() < 1e-12);
}

#[test]
fn a_year_with_nobody_has_no_column_and_says_so() {
    let of = mixes::mix(&[("Nurses", 0.8, &[0.0, 50.0])]);
    let parts = parts(&of, 8);
    assert_eq!(column(&parts, Unit::Heads, 0), None);
    assert_eq!(words::said(&of, Unit::Heads, 0, &parts), "31 March 2017, heads: nobody in post.");
}

#[test]
fn nobody_at_all_is_said() {
    for of in [mixes::mix(&[]), mixes::many(4, 5, 0.0)] {
        let drawn = mix(&of, Theme::Screen, USUAL).unwrap();
        assert!(drawn.svg.contains("Nobody is in post"));
        assert_eq!(drawn.alt, words::NOTHING);
    }
}

#[test]
fn names_are_written_once_where_panels_stand_side_by_side() {
    let labels = |width, height| {
        let drawn = mix(&small(), Theme::Screen, ChartSize { width, height }).unwrap();
        drawn.svg.matches(">Nurses: ").count()
    };
    assert_eq!(labels(960, 440), 1);
    assert_eq!(labels(400, 700), 2);
}

#[test]
fn first_and_last_year_are_named_even_where_it_is_narrow() {
    let of = mixes::many(3, 5, 12.0);
    let drawn = mix(&of, Theme::Print, ChartSize { width: 480, height: 360 }).unwrap();
    for year in [">2017<", ">2020/21<"] {
        assert_eq!(drawn.svg.matches(year).count(), 2, "{year}");
    }
}

#[test]
fn names_are_written_as_text_whatever_is_in_them() {
    let mut of = small();
    of.groups[0].name = "<b>\u{202e}Nurses\u{0}\n&amp;".to_owned();
    let drawn = mix(&of, Theme::Screen, USUAL).unwrap();
    assert!(!drawn.svg.contains("<b>") && !drawn.svg.contains('\u{202e}'));
    assert!(drawn.svg.contains("&lt;b&gt;Nurses &amp;amp;"));
}

#[test]
fn a_figure_that_is_none_is_refused() {
    let drawn = mix(&mixes::many(2, 2, f64::INFINITY), Theme::Screen, USUAL);
    assert!(matches!(drawn, Err(ChartError::Figure { .. })));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn any_mix_is_clear(
        (groups, years) in (1..70_usize, 1..22_usize),
        size in prop::sample::select(vec![0.0, 0.02, 3.0, 900.0, 3e5, 2e9]),
        theme in prop::sample::select(vec![Theme::Screen, Theme::Projector]),
        (width, height) in (400..3_840_u32, 220..2_160_u32),
    ) {
        let of = mixes::many(groups, years, size);
        assert_clear(&scene(&of, theme, ChartSize { width, height }).unwrap());
    }

    #[test]
    fn any_narrow_mix_is_clear(
        (groups, years) in (1..20_usize, 1..22_usize),
        theme in prop::sample::select(vec![Theme::Screen, Theme::Projector]),
        (width, height) in (400..700_u32, 220..900_u32),
    ) {
        let of = mixes::many(groups, years, 900.0);
        assert_clear(&scene(&of, theme, ChartSize { width, height }).unwrap());
    }
}
