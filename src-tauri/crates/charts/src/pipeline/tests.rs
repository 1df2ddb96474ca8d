#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use fivefold_engine::pipeline::Pipeline;
use proptest::prelude::*;

use super::*;
use crate::cases::pathways::{pathway, pipelines, pipelines_over};
use crate::scene::check::assert_clear;
use crate::words::check::{LONG_NAME, assert_fits};

const DESK: ChartSize = ChartSize { width: 960, height: 440 };

fn texts(scene: &Scene) -> Vec<&str> {
    scene.texts().iter().map(|text| text.content.as_str()).collect()
}

/// A case by name.
fn case(name: &str) -> Pipelines {
    pipelines().into_iter().find(|(of, _)| *of == name).unwrap().1
}

fn over(years: i32, starts: &[f64], first: i32) -> Pipelines {
    let degree = pathway("Nursing degree", 2, first, starts, years);
    pipelines_over(years, vec![(false, Lever::Build, degree)])
}

#[test]
fn the_words_say_who_sets_out_and_what_becomes_of_them() {
    let of = over(4, &[100.0, 200.0, 0.0, 50.0], 0);
    assert_eq!(
        words::alt(&of),
        "Who sets out on each programme and route, and who arrives. \
         On \u{201c}Nursing degree\u{201d}, 350 set out in 2026/27 to 2029/30; 175 arrive by 31 March \
         2030. 44 do not finish, 86 leave on the way and 45 are due later. Nursing degree: 100 set out in 2026/27; 15 do not finish; 27 leave on the way; 58 arrive \
         in 2028/29. \
         Nursing degree: 200 set out in 2027/28; 29 do not finish; 54 leave on the way; 117 arrive \
         in 2029/30. \
         Nursing degree: 50 set out in 2029/30; 5 leave on the way; 45 still on the way on 31 \
         March 2030, due in 2031/32."
    );
    let table = words::table(&of);
    assert_eq!(
        table.rows[0],
        ["Nursing degree", "Build", "2026/27", "100", "15", "27", "0", "0", "58", "2028/29"]
    );
    assert_eq!(table.rows.len(), 3);
}

#[test]
fn the_sentence_follows_everybody_from_start_to_arrival() {
    let said = |of: &Pipelines| {
        let sentence = words::sentence(of);
        assert_fits(&sentence);
        sentence
    };
    assert_eq!(
        said(&case("few")),
        "On 4 programmes and routes, 375 set out in 2026/27 to 2030/31, besides 63 already on the \
         way; 164 arrive by 31 March 2031. 41 do not finish, 110 leave on the way and 123 are due \
         later."
    );
    assert_eq!(
        said(&over(4, &[1.0], 0)),
        "On \u{201c}Nursing degree\u{201d}, 1 sets out in 2026/27 to 2029/30; 0.6 arrive by 31 March \
         2030. 0.1 do not finish and 0.3 leave on the way."
    );
    assert_eq!(
        said(&over(3, &[30.0], -1)),
        "On \u{201c}Nursing degree\u{201d}, nobody sets out in 2026/27 to 2028/29, besides 30 already \
         on the way; 19.4 arrive by 31 March 2029. 4.9 do not finish and 5.7 leave on the way."
    );
    assert_eq!(
        said(&case("nothing")),
        "Nobody is on a programme or route to or from these roles in 2026/27 to 2028/29. 14 are let \
         go, and arrive nowhere."
    );
    for name in ["sixty", "long", "many", "uneven", "one"] {
        said(&case(name));
    }
    said(&pipelines_over(3, vec![(false, Lever::Build, pathway(LONG_NAME, 1, -1, &[1e5; 4], 3))]));
}

#[test]
fn who_set_out_before_the_plan_enters_at_its_left_edge() {
    let of = over(4, &[30.0], -1);
    let scene = scene(&of, Theme::Screen, DESK).unwrap();
    let picture = pictured(&of, Theme::Screen, DESK);
    let columns = columns(&of, &picture);
    assert!((scene.keep_clear[0].left - columns.plot.area.left).abs() < 0.2);
    assert!(words::alt(&of).contains("30 on the way on 31 March 2026, who set out in 2025/26"));
}

#[test]
fn who_arrives_after_the_plan_runs_out_at_its_right_edge_and_says_so() {
    let of = over(3, &[0.0, 0.0, 100.0], 0);
    let scene = scene(&of, Theme::Screen, DESK).unwrap();
    let picture = pictured(&of, Theme::Screen, DESK);
    let columns = columns(&of, &picture);
    assert!((scene.keep_clear[0].right - columns.plot.area.right).abs() < 0.2);
    assert!(texts(&scene).contains(&"90, due 2030/31"), "{:?}", texts(&scene));
}

#[test]
fn every_cohort_has_a_lane_where_there_is_room_and_else_bars_by_year() {
    let of = case("few");
    let form = |of: &Pipelines| pictured(of, Theme::Screen, DESK).form;
    assert_eq!(form(&of), Form::Lanes);
    assert_eq!(form(&case("many")), Form::Years);
    assert_eq!(form(&case("sixty")), Form::Totals);
    let scene = scene(&of, Theme::Screen, DESK).unwrap();
    let texts = texts(&scene);
    for kind in ["Build", "Bounce", "Business as usual: Build"] {
        assert_eq!(texts.iter().filter(|text| **text == kind).count(), 1, "{kind}");
    }
}

#[test]
fn the_largest_are_drawn_where_not_all_find_room() {
    let of = case("sixty");
    let picture = pictured(&of, Theme::Screen, DESK);
    let shown = picture.placed.len();
    assert!((6..60).contains(&shown), "{shown}");
    let left_out = format!("{} smaller pathways are left out", 60 - shown);
    assert!(picture.left_out.unwrap().starts_with(&left_out));
    let people =
        |pathway: &Pipeline| -> f64 { pathway.cohorts.iter().map(|cohort| cohort.wanted).sum() };
    let least = picture.placed.iter().map(|row| people(row.way.pathway)).fold(f64::MAX, f64::min);
    let more = of.pathways.iter().filter(|(_, pathway)| people(pathway) > least).count();
    assert!(more < shown, "none that is left out is larger");
}

#[test]
fn who_sets_out_stands_above_the_line_and_who_arrives_below_at_one_scale() {
    for form in [Form::Years, Form::Totals] {
        let of = over(4, &[100.0, 50.0], 0);
        let mut picture = pictured(&of, Theme::Screen, DESK);
        picture.form = form;
        let columns = columns(&of, &picture);
        let (_, bars) = by_year::drawn(&of, &picture, &columns, Theme::Screen.palette()).unwrap();
        let zero = (picture.placed[0].top + picture.placed[0].bottom) / 2.0;
        let [hundred, fifty, first, second] = bars.as_slice() else { unreachable!("{bars:?}") };
        assert!([hundred, fifty].iter().all(|bar| (bar.bottom - zero).abs() < 1e-9));
        assert!([first, second].iter().all(|bar| (bar.top - zero).abs() < 1e-9));
        assert!((hundred.height() - 2.0 * fifty.height()).abs() < 1e-9 && fifty.height() > 5.0);
        assert!((first.height() / hundred.height() - 0.5832).abs() < 1e-3, "0.9³ of 0.8 arrive");
    }
}

#[test]
fn nobody_on_the_way_is_said_in_words() {
    let of = case("nothing");
    let scene = scene(&of, Theme::Screen, DESK).unwrap();
    let said = texts(&scene).join(" ");
    assert!(said.contains("Nobody is on a programme or route"), "{said}");
    assert!(said.contains("14 are let go, and arrive nowhere."), "{said}");
    let uneven = case("uneven");
    let words = pictured(&uneven, Theme::Screen, DESK).left_out.unwrap();
    assert_eq!(words, "Nobody is on 1 more pathway.");
    assert!(super::words::table(&uneven).rows.iter().any(|row| row[0] == "Nobody"));
}

#[test]
fn a_figure_beyond_any_workforce_is_refused() {
    for people in [f64::NAN, f64::INFINITY, 1e13] {
        let refused = pipeline(&over(3, &[people], 0), Theme::Screen, DESK).unwrap_err();
        assert!(refused.to_string().contains("2026/27 to 2028/29"), "{refused}");
    }
}

#[test]
fn hostile_names_stay_readable_pictures() {
    let name = "<b>&amp;\"'</b> ]]> \u{0}\u{202e}\n心 🧠";
    let mut of =
        pipelines_over(3, vec![(false, Lever::Bounce, pathway(name, 1, 0, &[5.0, 7.0], 3))]);
    of.plan_title = name.to_owned();
    let chart = pipeline(&of, Theme::Dark, DESK).unwrap();
    assert!(crate::png(&chart.svg).is_ok());
    assert!(chart.table.rows[0][0].starts_with("<b>") && !chart.table.rows[0][0].contains('\u{0}'));
}

fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[A-Z][a-z]{3,12} [a-z]{3,12}",
        2 => "[A-Z][a-z ]{59}",
        1 => Just("<b>&amp;\"' \u{0}\u{202e}\n心 🧠".to_owned()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn any_pipelines_are_clear(
        years in 1..16_i32,
        ways in prop_oneof![3 => 0..6_usize, 1 => 6..61_usize].prop_flat_map(|ways| {
            prop::collection::vec(
                (
                    name(),
                    any::<bool>(),
                    any::<bool>(),
                    0..6_i32,
                    prop::collection::vec(0.0..1.0_f64, 0..15),
                ),
                ways,
            )
        }),
        size_of in prop::sample::select(vec![0.0, 1.0, 80.0, 30_000.0, 1e8]),
        theme in prop::sample::select(vec![Theme::Screen, Theme::Projector]),
        (width, height) in (400..3_840_u32, 220..2_160_u32),
    ) {
        let pathways = ways.iter().map(|(name, build, usual, duration, starts)| {
            let first = if *usual { -duration } else { 0 };
            let room = (years - first).max(0) as usize;
            let starts: Vec<f64> = starts.iter().take(room).map(|it| it * size_of).collect();
            let lever = if *build { Lever::Build } else { Lever::Bounce };
            (*usual, lever, pathway(name, *duration, first, &starts, years))
        });
        let of = pipelines_over(years, pathways.collect());
        let size = ChartSize { width, height };
        let scene = scene(&of, theme, size).unwrap();
        assert_clear(&scene);
        let drawn = scene.nodes.iter().any(|node| {
            matches!(node, Node::Group(group) if group.title.is_some())
        });
        let somebody = size_of > 0.0 && ways.iter().any(|(.., starts)| !starts.is_empty());
        prop_assert!(drawn || !somebody);
        scene.svg().unwrap();
    }
}
