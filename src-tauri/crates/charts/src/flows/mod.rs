//! The moves between roles: from-roles at the left, to-roles at the right, ribbons as thick as the
//! people who set out.
//!
//! Every ribbon begins in a row of its own, beside its way and figure, so that no label ever stands
//! on a ribbon. Where not every row finds room, the largest moves are drawn and the rest counted.

mod layout;
#[cfg(test)]
mod tests;

use fivefold_engine::plan::Lever;
use fivefold_engine::role_flows::{RoleFlow, RoleFlows};

use crate::chart::{Chart, ChartError, ChartSize};
use crate::drawable;
use crate::frame::Frame;
use crate::geometry::Rect;
use crate::scene::{
    Anchor, Fill, Group, Mark, Node, Paint, PlacedText, Plot, Scene, Shape, Tone, centred_baseline,
};
use crate::series::Series;
use crate::sizes::widest;
use crate::text::{self, Weight};
use crate::theme::{Palette, Theme};
use crate::words::flows as words;

use layout::{Extent, Layout, Ribbon, Role};

/// No more than this of a chart's width goes to the names of either side.
const MOST_FOR_NAMES: f64 = 0.27;
/// With less than this of the width, ribbons can't be followed: their labels are then figures only.
const LEAST_FOR_RIBBONS: f64 = 0.16;
/// How many pieces a ribbon's edge is drawn in.
const PIECES: usize = 32;

/// Draws who sets out from one role for another.
///
/// # Errors
/// [`ChartError::Size`] outside the limits of [`ChartSize`]; [`ChartError::Figure`] where a figure
/// is not finite or beyond 10^12.
pub fn flows(of: &RoleFlows, theme: Theme, size: ChartSize) -> Result<Chart, ChartError> {
    size.check()?;
    let scene = scene(of, theme, size)?;
    Ok(Chart {
        sentence: words::sentence(of),
        svg: scene.svg()?,
        alt: scene.description,
        mode: None,
        table: words::table(of),
    })
}

/// From the left to the right: names, labels, ribbons, names, figures.
struct Columns {
    from_names: f64,
    labels: Vec<String>,
    ribbons: Rect,
    to_names: (f64, f64),
    figures: Vec<String>,
}

fn scene(of: &RoleFlows, theme: Theme, size: ChartSize) -> Result<Scene, ChartError> {
    let figures = of.flows.iter().flat_map(|flow| [flow.started, flow.arrived, flow.on_the_way]);
    drawable::check(figures, || words::source(of).span())?;
    let palette = theme.palette();
    let frame = Frame::of(&words::measured(of), &words::caption(of), 6.0, size, theme);
    let (mut nodes, keep_clear) = match of.flows.is_empty() {
        true => (vec![frame.saying(&words::nothing(of))], Vec::new()),
        false => drawn(of, &frame, palette)?,
    };
    nodes.extend(frame.nodes());
    Ok(Scene {
        size,
        unit: frame.unit,
        kind: "flows",
        data: Vec::new(),
        title: words::title(of),
        description: words::alt(of),
        palette,
        nodes,
        keep_clear,
    })
}

/// The roles, the ribbons between them, and the box no text may stand in.
fn drawn(
    of: &RoleFlows,
    frame: &Frame,
    palette: &'static Palette,
) -> Result<(Vec<Node>, Vec<Rect>), ChartError> {
    let (layout, note) = laid_out(of, frame);
    let columns = columns(of, &layout, frame);
    let Rect { top, bottom, .. } = columns.ribbons;
    // Heights are in pixels.
    let plot = Plot {
        size: frame.size,
        area: columns.ribbons,
        across: (0.0, 1.0),
        upwards: (bottom, top),
    };
    let mut nodes = ribbons(of, &layout, &plot, palette, frame.unit)?;
    nodes.push(roles(&layout, &columns, palette, frame.unit));
    nodes.push(labels(&layout, &columns, frame));
    nodes.extend(note);
    Ok((nodes, vec![columns.ribbons]))
}

/// The layout, and the words about what it leaves out.
fn laid_out<'a>(of: &'a RoleFlows, frame: &Frame) -> (Layout<'a>, Option<Node>) {
    let Frame { sizes, inner, .. } = *frame;
    let below_heads =
        Extent { top: inner.top + sizes.line + 0.5 * sizes.grid, bottom: inner.bottom };
    let layout = Layout::of(of, below_heads, sizes);
    if layout.left_out == 0 {
        return (layout, None);
    }
    let above_note = Extent { bottom: inner.bottom - sizes.line - 0.5 * sizes.grid, ..below_heads };
    let layout = Layout::of(of, above_note, sizes);
    let note = words::left_out(layout.left_out).map(|note| frame.note(&note));
    (layout, note)
}

fn columns(of: &RoleFlows, layout: &Layout, frame: &Frame) -> Columns {
    let Frame { sizes, inner, .. } = *frame;
    let rounding = words::rounding(of);
    let wide = |texts: &[String]| widest(texts, sizes.body, Weight::Regular);
    let names = |roles: &[Role]| {
        let names: Vec<String> = roles.iter().map(|role| text::clean(role.name)).collect();
        let heads = text::width("From", sizes.body, Weight::Regular);
        wide(&names).max(heads).min(MOST_FOR_NAMES * inner.width())
    };
    let figures: Vec<String> = layout.to.iter().map(|role| rounding.people(role.people)).collect();
    let for_figures = wide(&figures).max(text::width("In all", sizes.body, Weight::Regular));
    let to_names = inner.right - for_figures - sizes.grid - names(&layout.to);
    let after_names = inner.left + names(&layout.from) + sizes.grid;
    let figure = |ribbon: &Ribbon| rounding.people(ribbon.flow.started);
    let whole = |ribbon: &Ribbon| format!("{} {}", words::way(ribbon.flow), figure(ribbon));
    let room = to_names - 2.0 * sizes.grid - after_names - sizes.grid;
    let labels: Vec<String> = layout.ribbons.iter().map(whole).collect();
    let least = LEAST_FOR_RIBBONS * inner.width();
    let labels = match room - wide(&labels) >= least {
        true => labels,
        false => layout.ribbons.iter().map(figure).collect(),
    };
    let for_labels = wide(&labels).max(text::width("Set out", sizes.body, Weight::Regular));
    let tops = layout.ribbons.iter().flat_map(|ribbon| [ribbon.row.top, ribbon.to.top]);
    let bottoms = layout.ribbons.iter().flat_map(|ribbon| [ribbon.row.bottom, ribbon.to.bottom]);
    let ribbons = Rect {
        left: after_names + for_labels + 1.5 * sizes.grid,
        top: tops.fold(f64::INFINITY, f64::min),
        right: to_names - 1.5 * sizes.grid,
        bottom: bottoms.fold(0.0, f64::max),
    };
    Columns {
        from_names: names(&layout.from),
        labels,
        ribbons,
        to_names: (to_names, names(&layout.to)),
        figures,
    }
}

/// The ribbons, the thickest at the back, each with its row to point at.
fn ribbons(
    of: &RoleFlows,
    layout: &Layout,
    plot: &Plot,
    palette: &'static Palette,
    unit: f64,
) -> Result<Vec<Node>, ChartError> {
    let rounding = words::rounding(of);
    let mut sorted: Vec<&Ribbon> = layout.ribbons.iter().collect();
    sorted.sort_by(|one, other| other.from.height().total_cmp(&one.from.height()));
    let node = |ribbon: &Ribbon| {
        let (fill, edge, key) = painted(ribbon.flow, palette);
        let paint = Paint::filled(fill).edged(edge, 0.8 * unit);
        // Keeps it apart from what it crosses.
        let around = Paint::line(palette.surface, 3.0 * unit);
        let shapes = plot.drawn([Mark::Area(outline(ribbon))])?;
        let row = Rect {
            left: plot.area.left - 60.0 * unit,
            top: ribbon.row.top,
            right: plot.area.left,
            bottom: ribbon.row.bottom,
        };
        Ok(Group::point(words::said(ribbon.flow, rounding))
            .with("data-series", key)
            .holding_all(shapes.iter().map(|shape| shape.clone().painted(around.clone())))
            .holding_all(shapes.into_iter().map(|shape| shape.painted(paint.clone())))
            .holding(Shape::Box(row, 0.0).painted(Paint::filled(Fill::Clear)))
            .into())
    };
    sorted.into_iter().map(node).collect()
}

/// A lever's own fill; plain for what goes on as usual.
fn painted(flow: &RoleFlow, palette: &Palette) -> (Fill, &'static str, &'static str) {
    let series = match (flow.usual, flow.lever) {
        (true, _) => Series::BusinessAsUsual,
        (false, Lever::Build) => Series::Build,
        (false, _) => Series::Bounce,
    };
    let edge = if flow.usual { palette.muted } else { palette.colour(series) };
    (palette.fill(series), edge, series.key())
}

/// Along the upper edge to the right and along the lower one back, level at both ends.
fn outline(ribbon: &Ribbon) -> Vec<(f64, f64)> {
    let edge = |from: f64, to: f64| {
        (0..=PIECES).map(move |piece| {
            let along = piece as f64 / PIECES as f64;
            let eased = along * along * (3.0 - 2.0 * along);
            (along, from + (to - from) * eased)
        })
    };
    let (from, to) = (ribbon.from, ribbon.to);
    edge(from.top, to.top).chain(edge(from.bottom, to.bottom).rev()).collect()
}

/// A line beside the rows of a role at the left, and a bar as high as what goes into one at the
/// right.
fn roles(layout: &Layout, columns: &Columns, palette: &'static Palette, unit: f64) -> Node {
    let Rect { left, right, .. } = columns.ribbons;
    let leaves = layout.from.iter().map(|role| {
        let x = left - 2.0 * unit;
        Shape::segment((x, role.ribbons.top + unit), (x, role.ribbons.bottom - unit))
            .painted(Paint::line(palette.muted, 1.5 * unit))
    });
    let enters = layout.to.iter().map(|role| {
        let bar = Rect {
            left: right,
            top: role.ribbons.top,
            right: right + 4.0 * unit,
            bottom: role.ribbons.bottom,
        };
        Shape::Box(bar, 0.0).painted(Paint::filled(Fill::Plain(palette.total())))
    });
    Group::of_class("roles").holding_all(leaves).holding_all(enters).into()
}

fn labels(layout: &Layout, columns: &Columns, frame: &Frame) -> Node {
    let Frame { sizes, inner, .. } = *frame;
    let head_line = centred_baseline(inner.top + sizes.line / 2.0, sizes.body);
    let (to_left, to_room) = columns.to_names;
    let before_ribbons = columns.ribbons.left - sizes.grid;
    let head = |words: &str, x: f64, anchor: Anchor| {
        PlacedText::new(words, (x, head_line), sizes.body).anchored(anchor).toned(Tone::Muted)
    };
    let heads = [
        head("From", inner.left, Anchor::Start),
        head("Set out", before_ribbons, Anchor::End),
        head("To", to_left, Anchor::Start),
        head("In all", inner.right, Anchor::End),
    ];
    let figure = |words: &String, x: f64, middle: f64| {
        let at = (x, centred_baseline(middle, sizes.body));
        PlacedText::new(words.clone(), at, sizes.body).anchored(Anchor::End)
    };
    let of_ribbons = layout
        .ribbons
        .iter()
        .zip(&columns.labels)
        .map(|(ribbon, label)| figure(label, before_ribbons, ribbon.row.middle()));
    let in_all = layout
        .to
        .iter()
        .zip(&columns.figures)
        .map(|(role, people)| figure(people, inner.right, role.room.middle()));
    let leave =
        layout.from.iter().flat_map(|role| name(role, inner.left, columns.from_names, frame));
    let enter = layout.to.iter().flat_map(|role| name(role, to_left, to_room, frame));
    Group::of_class("labels")
        .holding_all(heads)
        .holding_all(of_ribbons)
        .holding_all(in_all)
        .holding_all(leave)
        .holding_all(enter)
        .into()
}

/// A role's name in as many lines as it has room for.
fn name(role: &Role, left: f64, room: f64, frame: &Frame) -> Vec<PlacedText> {
    let sizes = frame.sizes;
    let most = ((role.room.height() / sizes.line) as usize).max(1);
    let weight = if role.several { Weight::SemiBold } else { Weight::Regular };
    let lines = text::lines(&text::clean(role.name), sizes.body, weight, room, most);
    let first = role.room.middle() - sizes.line * lines.len() as f64 / 2.0;
    let placed = |(row, line): (usize, String)| {
        let centre = first + sizes.line * (row as f64 + 0.5);
        let at = (left, centred_baseline(centre, sizes.body));
        PlacedText::new(line, at, sizes.body).weighing(weight)
    };
    lines.into_iter().enumerate().map(placed).collect()
}
