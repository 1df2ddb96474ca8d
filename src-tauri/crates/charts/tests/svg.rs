//! The drawing is well-formed, accessible, safe to inline and the same every time.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::collections::BTreeSet;

use fivefold_charts::{Chart, ChartError, ChartSize, Mode, Theme, headcount, words};
use fivefold_engine::summary::Summary;
use proptest::prelude::*;
use resvg::usvg::{self, roxmltree};

#[allow(dead_code)]
mod cases;

const SIZE: ChartSize = ChartSize { width: 960, height: 440 };

fn drawn(summary: &Summary, mode: Mode) -> Chart {
    headcount(summary, mode, Theme::Screen, SIZE).unwrap()
}

/// Reads a drawing, and fails on anything but the elements and attributes a strict page allows.
fn read(svg: &str) -> roxmltree::Document<'_> {
    const ELEMENTS: [&str; 12] = [
        "svg", "title", "desc", "defs", "pattern", "rect", "line", "circle", "g", "polyline",
        "polygon", "text",
    ];
    let document = roxmltree::Document::parse(svg).expect("well-formed XML");
    let mut ids = BTreeSet::new();
    for element in document.descendants().filter(roxmltree::Node::is_element) {
        let name = element.tag_name().name();
        assert!(ELEMENTS.contains(&name), "{name}");
        for attribute in element.attributes() {
            assert!(attribute.name() != "style" && !attribute.name().starts_with("on"));
            assert!(!attribute.name().ends_with("href"));
            assert!(!attribute.value().contains("NaN") && !attribute.value().contains("inf"));
        }
        if let Some(id) = element.attribute("id") {
            assert!(ids.insert(id.to_owned()), "{id} twice");
        }
    }
    for element in document.descendants() {
        let Some(fill) = element.attribute("fill") else { continue };
        if let Some(id) = fill.strip_prefix("url(#") {
            assert!(ids.contains(id.trim_end_matches(')')), "{fill}");
        }
    }
    document
}

fn texts(document: &roxmltree::Document) -> Vec<String> {
    document
        .descendants()
        .filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "text")))
        .filter_map(|node| node.text().map(str::to_owned))
        .collect()
}

#[test]
fn tells_what_it_is_to_those_who_do_not_see_it() {
    let chart = drawn(&cases::national(), Mode::Auto);
    let document = read(&chart.svg);
    let root = document.root_element();
    assert_eq!(root.attribute("role"), Some("img"));
    let labelled: Vec<&str> = root.attribute("aria-labelledby").unwrap().split(' ').collect();
    let said = |id: &str| {
        let named = document.descendants().find(|node| node.attribute("id") == Some(id));
        named.and_then(|node| node.text()).unwrap().to_owned()
    };
    assert_eq!(said(labelled[0]), words::title(&cases::national()));
    assert_eq!(said(labelled[1]), chart.alt);
}

#[test]
fn every_series_is_found_by_name() {
    let chart = drawn(&cases::national(), Mode::Totals);
    let document = read(&chart.svg);
    for name in ["base", "buy", "build", "bind", "bounce", "borrow", "in-post", "target"] {
        let group = document
            .descendants()
            .find(|node| node.attribute("data-series") == Some(name))
            .unwrap_or_else(|| panic!("no group {name}"));
        assert!(group.attribute("id").unwrap().len() > name.len());
        assert!(group.children().any(|child| child.tag_name().name() == "title"), "{name}");
    }
}

#[test]
fn a_target_is_joined_only_where_years_follow_each_other() {
    let mut summary = cases::many_targets();
    summary.targets.truncate(1);
    let chart = drawn(&summary, Mode::Totals);
    let document = read(&chart.svg);
    let target = document
        .descendants()
        .find(|node| node.attribute("data-series") == Some("target"))
        .unwrap();
    let of_class =
        |name| target.children().filter(move |node| node.attribute("class") == Some(name));
    assert_eq!(of_class("mark").count(), 3, "2020/21, 2021/22 and 2023/24");
    let joined: Vec<_> = of_class("joined")
        .flat_map(|group| group.children())
        .filter(|node| node.is_element())
        .collect();
    assert_eq!(joined.len(), 1, "only 2020/21 and 2021/22 are joined");
    assert!(joined[0].has_tag_name("line") && joined[0].attribute("stroke-dasharray").is_some());
}

#[test]
fn figures_and_gap_are_written_on_the_chart() {
    let chart = drawn(&cases::national(), Mode::Totals);
    let texts = texts(&read(&chart.svg));
    for expected in [
        "31 March 2017",
        "2017/18",
        "2020/21",
        "In post 213,000",
        "Business as usual 194,000",
        "Buy +3,000",
        "Build +5,000",
        "Bind +6,000",
        "Bounce +5,000",
        "Borrow +600",
        "On target by 2020/21",
        "Target 213,000: Stepping Forward to 2020/21",
    ] {
        assert!(texts.iter().any(|text| text == expected), "{expected} in {texts:?}");
    }
}

#[test]
fn auto_shows_slivers_as_change_and_a_team_in_totals() {
    assert_eq!(drawn(&cases::national(), Mode::Auto).mode, Some(Mode::Change));
    assert_eq!(drawn(&cases::team(), Mode::Auto).mode, Some(Mode::Totals));
    assert_eq!(drawn(&cases::nothing(), Mode::Auto).mode, Some(Mode::Totals));
    assert_eq!(drawn(&cases::national(), Mode::Totals).mode, Some(Mode::Totals));
}

#[test]
fn hostile_names_stay_text() {
    for mode in [Mode::Totals, Mode::Change] {
        let chart = drawn(&cases::hostile_names(), mode);
        let document = read(&chart.svg);
        assert!(texts(&document).iter().any(|text| text.contains("<script>alert('x')</script>")));
        assert!(!chart.svg.contains("<script") && !chart.svg.contains('\u{202e}'));
    }
}

#[test]
fn the_same_summary_gives_the_same_bytes_and_others_other_ids() {
    let one = drawn(&cases::national(), Mode::Auto).svg;
    assert_eq!(one, drawn(&cases::national(), Mode::Auto).svg);
    let ids = |svg: &str| -> BTreeSet<String> {
        let document = read(svg);
        let ids = document.descendants().filter_map(|node| node.attribute("id"));
        ids.map(str::to_owned).collect()
    };
    let other = drawn(&cases::team(), Mode::Auto).svg;
    assert!(ids(&one).is_disjoint(&ids(&other)));
    let dark = headcount(&cases::national(), Mode::Auto, Theme::Dark, SIZE).unwrap().svg;
    assert!(ids(&one).is_disjoint(&ids(&dark)));
}

#[test]
fn what_cannot_be_drawn_is_refused_with_the_remedy() {
    let size = ChartSize { width: 40, height: 440 };
    let refused = headcount(&cases::team(), Mode::Auto, Theme::Screen, size).unwrap_err();
    assert_eq!(
        refused.to_string(),
        "A chart of 40 by 440 pixels can't be drawn. Ask for 400 to 8192 wide and 220 to 8192 high."
    );
    let mut summary = cases::team();
    summary.years[1].contributions.buy = f64::NAN;
    let refused = headcount(&summary, Mode::Auto, Theme::Screen, SIZE).unwrap_err();
    assert_eq!(refused, ChartError::Figure { year: "2027/28".into() });
}

#[test]
fn the_report_can_read_every_case() {
    for (name, summary) in cases::all() {
        for theme in [Theme::Screen, Theme::Dark, Theme::Print] {
            let chart = headcount(&summary, Mode::Auto, theme, SIZE).unwrap();
            read(&chart.svg);
            let tree = usvg::Tree::from_str(&chart.svg, &usvg::Options::default());
            assert!(tree.is_ok(), "{name}");
        }
    }
}

#[test]
fn what_turned_out_is_a_ring_with_its_words() {
    let chart = drawn(&cases::with_outturn(), Mode::Totals);
    let document = read(&chart.svg);
    let marks: Vec<_> = document
        .descendants()
        .filter(|node| node.attribute("data-series") == Some("outturn"))
        .collect();
    assert_eq!(marks.len(), 1, "the year known only in part is not drawn");
    let title = marks[0].children().find(|node| node.has_tag_name("title")).unwrap();
    assert!(title.text().unwrap().starts_with("Turned out in 2017/18: 198,000."));
    assert!(marks[0].children().any(|node| node.has_tag_name("circle")));
    assert!(texts(&document).iter().any(|text| text.ends_with("\u{25cb} turned out")));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn any_summary_is_drawn_safely(summary in cases::random::summary(), change in any::<bool>()) {
        let mode = if change { Mode::Change } else { Mode::Totals };
        let chart = drawn(&summary, mode);
        read(&chart.svg);
        let last = summary.years.last().unwrap();
        let in_post = words::Rounding::of(&summary).people(last.in_post);
        prop_assert!(chart.alt.contains(&in_post), "{in_post} in {}", chart.alt);
    }
}
