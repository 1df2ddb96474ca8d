//! Gap tables in words, and that any of them is clear.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use fivefold_engine::gap_table::GapTable;
use fivefold_engine::summary::Unit;
use proptest::prelude::*;

use super::layout::{columns, sections, shortest};
use super::legend::Look;
use super::*;
use crate::cases::gaps;
use crate::geometry::Rect;
use crate::scene::Plot;
use crate::scene::check::assert_clear;
use crate::words::check::{LONG_NAME, assert_fits};

fn small() -> GapTable {
    let cells = [Some([200.0, 194.0]), Some([210.0, 180.0])];
    let targets = vec![gaps::row("Stepping Forward", Some("posts"), &cells)];
    let roles = vec![
        gaps::row("Nurses", None, &[Some([120.0, 90.0]), Some([130.0, 91.0])]),
        gaps::row("Doctors", None, &[None, Some([40.0, 40.4])]),
        gaps::row("Psychologists", None, &[Some([60.0, 63.0]), Some([60.0, 70.0])]),
    ];
    gaps::table(2018, targets, roles)
}

#[test]
fn the_words_have_every_figure() {
    let of = small();
    assert_eq!(
        words::alt(&of),
        "A table of gaps in heads, 2017/18 to 2018/19, a row a target and a role. Stepping Forward, \
         in posts: 30 short, 14.3 % in 2018/19. In 2018/19, 1 of 3 roles is short. The shortage is \
         of Nurses: 39, 30 % of what is required."
    );
    let table = words::table(&of);
    assert_eq!(table.columns, ["Target or role", "Counted in", "2017/18", "2018/19"]);
    assert_eq!(table.rows[0], ["Stepping Forward", "posts", "\u{2212}6", "\u{2212}30"]);
    assert_eq!(table.rows[2], ["Doctors", "heads", "", "0"]);
    assert_eq!(table.rows[3], ["Psychologists", "heads", "+3", "+10"]);
}

#[test]
fn the_sentence_counts_who_is_short_and_names_the_largest_shortage() {
    let asked_of = |unit: Unit, roles: &[(&str, f64)]| {
        let cells = [Some([210.0, 180.0])];
        let targets = vec![gaps::row(LONG_NAME, Some("posts"), &cells); 2];
        let role =
            |(name, projected): &(&str, f64)| gaps::row(name, None, &[Some([100.0, *projected])]);
        let table = gaps::table(2019, targets, roles.iter().map(role).collect());
        let sentence = words::sentence(&GapTable { unit, ..table });
        assert_fits(&sentence);
        sentence
    };
    let heads = |roles: &[(&str, f64)]| asked_of(Unit::Heads, roles);
    assert_eq!(
        heads(&[("Nurses", 90.0), ("Doctors", 60.5), ("Clerks", 100.2)]),
        "In 2018/19, 2 of 3 roles are short. The largest shortage is of Doctors: 40, 39.5 % of what \
         is required."
    );
    assert_eq!(
        asked_of(Unit::Wte, &[("Nurses", 90.0), ("Doctors", 60.0)]),
        "In 2018/19, both roles are short. The largest shortage is of Doctors: 40 WTE, 40 % of \
         what is required."
    );
    assert_eq!(
        heads(&[("Nurses", 90.0)]),
        "In 2018/19, the only role that a target counts is short. The shortage is of Nurses: 10, \
         10 % of what is required."
    );
    assert_eq!(
        heads(&[("Nurses", 99.8)]),
        "In 2018/19, the only role that a target counts is not short."
    );
    assert_eq!(
        heads(&[("Nurses", 100.0), ("Doctors", 140.0)]),
        "In 2018/19, none of 2 roles is short."
    );
    heads(&[(LONG_NAME, 0.0), ("Doctors", 0.0)]);
    assert!(heads(&[]).starts_with("In 2018/19, both targets are missed. The largest shortage is"));
    assert!(heads(&[]).ends_with(": 30 posts, 14.3 % of what is required."), "{}", heads(&[]));
}

#[test]
fn after_the_largest_shortage_come_the_next() {
    let alt = words::alt(&gaps::many(1, 12, 1, 400.0));
    assert_eq!(alt.split_once(" Next: ").unwrap().1.split("; ").count(), 4, "{alt}");
}

#[test]
fn a_cell_tells_what_it_is_of() {
    let of = small();
    let rounding = words::rounding(&of);
    assert_eq!(
        words::said(&of, rounding, &of.roles[0], 1),
        "Nurses, 2018/19: 39 short, 30 %. 130 heads required by \u{201c}Stepping Forward\u{201d}, \
         91 projected."
    );
    assert_eq!(words::said(&of, rounding, &of.roles[1], 0), "Doctors, 2017/18: nothing required.");
    assert_eq!(
        words::said(&of, rounding, &of.targets[0], 0),
        "Stepping Forward, 2017/18: 6 short, 3 %. 200 posts required, 194 projected."
    );
}

#[test]
fn a_fill_gets_stronger_with_the_share_that_is_missing() {
    let rounding = crate::words::Rounding::up_to(1_000.0);
    let look = |required: f64, projected: f64| {
        let row = gaps::row("Nurses", None, &[Some([required, projected])]);
        Look::of(row.cells[0].as_ref(), rounding)
    };
    let projected = [1_000.0, 999.6, 999.0, 950.0, 901.0, 900.0, 801.0, 800.0, 0.0];
    let looks = projected.map(|projected| look(1_000.0, projected));
    use Look::{Met, Short};
    let expected = [Met, Met, Short(0), Short(1), Short(1), Short(2), Short(2), Short(3), Short(3)];
    assert_eq!(looks, expected);
    assert_eq!(look(0.0, -5.0), Short(3));
    assert_eq!(Look::of(None, rounding), Look::NotRequired);
}

#[test]
fn headings_say_what_is_counted_and_names_where_targets_differ() {
    let mut of = small();
    assert_eq!(words::measured(&of), "Gap: projected less required");
    assert_eq!(words::targets(&of, 1), "Targets in posts");
    assert_eq!(words::roles(&of, 2), "Roles in heads: 2 of 3, the largest shortages");
    assert_eq!(words::roles(&of, 1), "Roles in heads: 1 of 3, the largest shortage");
    let cells = [Some([5.0, 4.0]), None];
    of.targets.push(gaps::row("Doctors first", Some("WTE"), &cells));
    assert_eq!(words::targets(&of, 2), "Targets");
    assert_eq!(words::counted_in(&of, &of.targets[1]), ", in WTE");
    assert_eq!(words::counted_in(&of, &of.roles[1]), "");
}

#[test]
fn where_not_all_rows_fit_the_shortest_are_shown_in_their_order() {
    let row = |name: &str, projected: f64| gaps::row(name, None, &[Some([100.0, projected])]);
    let rows = [row("a", 90.0), row("b", 110.0), row("c", 20.0), row("d", 80.0)];
    let names: Vec<&str> = shortest(&rows, 2).iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["c", "d"]);
}

#[test]
fn what_is_left_out_is_counted_in_the_drawing() {
    let of = gaps::many(3, 60, 15, 90_000.0);
    let drawn = gap(&of, Theme::Screen, ChartSize { width: 480, height: 360 }).unwrap();
    assert!(drawn.svg.contains(" of 60, the largest shortages"), "{}", drawn.svg);
    assert!(drawn.svg.contains(" of 15 years fit; the table has all"));
    assert_eq!((drawn.table.rows.len(), drawn.table.columns.len()), (63, 17));
}

#[test]
fn ticks_make_room_before_years_do() {
    let drawn = |width: u32| {
        let of = gaps::many(3, 60, 15, 400.0);
        let scene = scene(&of, Theme::Screen, ChartSize { width, height: 440 }).unwrap();
        let svg = scene.svg().unwrap();
        (svg.matches("class=\"point\"").count().is_multiple_of(15), svg.contains("of 15 years fit"))
    };
    assert_eq!(drawn(960), (true, false));
    assert!(drawn(480).1);
}

#[test]
fn nothing_required_is_said() {
    let of = gaps::many(0, 0, 0, 0.0);
    let drawn = gap(&of, Theme::Screen, ChartSize { width: 960, height: 440 }).unwrap();
    assert!(drawn.svg.contains("No target asks"));
    assert_eq!(drawn.alt, words::nothing());
    assert_eq!(drawn.sentence, words::NOTHING_ASKED);
    assert_eq!(
        words::caption(&of),
        ["Stepping Forward, England. Scenario: Published split. Mental health services."]
    );
}

#[test]
fn names_are_written_as_text_whatever_is_in_them() {
    let mut of = small();
    of.roles[0].name = "<script>\u{202e}Nurses\u{0}\n&amp;".to_owned();
    let drawn = gap(&of, Theme::Screen, ChartSize { width: 960, height: 440 }).unwrap();
    assert!(!drawn.svg.contains("<script>") && !drawn.svg.contains('\u{202e}'));
    assert!(drawn.svg.contains("&lt;script&gt;Nurses &amp;amp;"));
}

#[test]
fn a_figure_that_is_none_is_refused() {
    let of = gaps::many(1, 1, 2, f64::NAN);
    let drawn = gap(&of, Theme::Screen, ChartSize { width: 960, height: 440 });
    assert!(matches!(drawn, Err(ChartError::Figure { .. })));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn any_table_is_clear(
        (targets, roles, years) in (1..9_usize, 0..61_usize, 1..21_usize),
        size in prop::sample::select(vec![0.3, 40.0, 5_000.0, 3e5, 9e7, 2e11]),
        theme in prop::sample::select(vec![Theme::Screen, Theme::Projector]),
        (width, height) in (400..3_840_u32, 220..2_160_u32),
    ) {
        let of = gaps::many(targets, roles, years, size);
        let size = ChartSize { width, height };
        assert_clear(&scene(&of, theme, size).unwrap());
    }

    #[test]
    fn rows_fit_and_each_kind_is_shown(
        (targets, roles) in (1..20_usize, 1..80_usize),
        height in 80.0..2_000.0_f64,
    ) {
        let of = gaps::many(targets, roles, 4, 100.0);
        let sizes = crate::sizes::Type::of(0.86);
        let area = Rect { left: 14.0, top: 0.0, right: 800.0, bottom: height };
        let size = ChartSize { width: 814, height: 2_000 };
        let plot = Plot { size, area, across: (0.0, 1.0), upwards: (0.0, 1.0) };
        let sections = sections(&of, &columns(&of, area, sizes), plot, sizes);
        prop_assert_eq!(sections.len(), 2);
        prop_assert!(sections.iter().all(|section| !section.rows.is_empty()));
        prop_assert!(sections[1].plot.area.bottom <= height + 0.1);
    }
}
