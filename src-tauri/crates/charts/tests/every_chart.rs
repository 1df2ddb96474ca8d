//! Everything every kind of chart says of the example plan "Stepping Forward", to be read through:
//! its title, the sentence above it, its text alternative, its caption, and its table.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use fivefold_charts::{Chart, ChartKind, ChartQuestion, ChartSize, ChartTable, Mode, Theme, chart};
use fivefold_engine::Plan;
use fivefold_engine::plan::Scope;
use fivefold_engine::skill_mix::MixBy;
use fivefold_engine::summary::Unit;
use resvg::usvg::roxmltree::{Document, Node};

#[allow(dead_code)]
mod cases;

fn stepping_forward() -> Plan {
    let file = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../../assets/examples/stepping-forward-england.json"
    );
    serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap()
}

/// A chart of those whom the plan's targets count, large enough for its whole caption.
fn drawn(kind: ChartKind, unit: Unit) -> Chart {
    let question = ChartQuestion {
        kind,
        scenario: "Published split".to_owned(),
        with: Vec::new(),
        scope: Scope::Service("Mental health services".to_owned()),
        unit,
        mode: Mode::Auto,
        span: None,
        by: MixBy::StaffGroup,
        theme: Theme::Screen,
        size: ChartSize { width: 1_600, height: 1_200 },
    };
    chart(&stepping_forward(), &question, &cases::programmes::published()).unwrap()
}

fn everything_said(kind: ChartKind) -> String {
    let chart = drawn(kind, Unit::Heads);
    let document = Document::parse(&chart.svg).unwrap();
    let title = document.descendants().find(|node| node.tag_name().name() == "title").unwrap();
    format!(
        "title\n  {}\nsentence\n  {}\ntext alternative\n  {}\ncaption\n  {}\ntable\n  {}",
        title.text().unwrap(),
        chart.sentence,
        chart.alt,
        caption(&document),
        as_text(&chart.table),
    )
}

fn caption(document: &Document) -> String {
    let is_caption = |node: &Node| node.attribute("class") == Some("caption");
    let lines = document.descendants().filter(is_caption).flat_map(|node| node.descendants());
    let lines = lines.filter(|node| node.tag_name().name() == "text").filter_map(|of| of.text());
    lines.collect::<Vec<_>>().join("\n  ")
}

fn as_text(table: &ChartTable) -> String {
    let rows = std::iter::once(&table.columns).chain(&table.rows).map(|row| row.join(" | "));
    std::iter::once(table.caption.clone()).chain(rows).collect::<Vec<_>>().join("\n  ")
}

#[test]
fn headcount() {
    insta::assert_snapshot!(everything_said(ChartKind::Headcount));
}

#[test]
fn bridge() {
    insta::assert_snapshot!(everything_said(ChartKind::Bridge));
}

#[test]
fn pipeline() {
    insta::assert_snapshot!(everything_said(ChartKind::Pipeline));
}

#[test]
fn gap() {
    insta::assert_snapshot!(everything_said(ChartKind::Gap));
}

#[test]
fn scenarios() {
    insta::assert_snapshot!(everything_said(ChartKind::Scenarios));
}

#[test]
fn million() {
    insta::assert_snapshot!(everything_said(ChartKind::Million));
}

#[test]
fn flows() {
    insta::assert_snapshot!(everything_said(ChartKind::Flows));
}

#[test]
fn mix() {
    insta::assert_snapshot!(everything_said(ChartKind::Mix));
}

#[test]
fn cost() {
    insta::assert_snapshot!(everything_said(ChartKind::Cost));
}

#[test]
fn sensitivity() {
    insta::assert_snapshot!(everything_said(ChartKind::Sensitivity));
}

#[test]
fn fan() {
    insta::assert_snapshot!(everything_said(ChartKind::Fan));
}

#[test]
fn headcount_in_wte_where_targets_are_in_heads_and_posts() {
    insta::assert_snapshot!(
        drawn(ChartKind::Headcount, Unit::Wte).sentence,
        @"By 2020/21: 213,000 WTE in post, 19,000 more than business as usual. Their 3 targets are counted in heads and funded posts."
    );
}
