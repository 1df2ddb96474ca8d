//! The skill mix: a column a year, cut into shares, of heads and beside it of WTE.
//!
//! Columns go to 100 %, so that a change of mix is seen whatever the size of the workforce; that is
//! written above them. The groups stand in the plan's order from the top, in the same paint on both
//! panels; those that can't be told apart for want of room are put together as others.

mod draw;
mod layout;
mod picture;
#[cfg(test)]
mod tests;

use fivefold_engine::skill_mix::SkillMix;

use crate::chart::{Chart, ChartError, ChartSize};
use crate::drawable;
use crate::frame::Frame;
use crate::scene::Scene;
use crate::theme::Theme;
use crate::words::mix as words;

/// How many lines of text are kept for the panels before the caption gets any.
const LEAST_LINES: f64 = 9.0;

/// Draws the mix of those in post, in heads and in WTE.
///
/// # Errors
/// [`ChartError::Size`] outside the limits of [`ChartSize`]; [`ChartError::Figure`] where a figure
/// is not finite or beyond 10^12.
pub fn mix(of: &SkillMix, theme: Theme, size: ChartSize) -> Result<Chart, ChartError> {
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

fn scene(of: &SkillMix, theme: Theme, size: ChartSize) -> Result<Scene, ChartError> {
    let figures = of.groups.iter().flat_map(|group| group.heads.iter().chain(&group.wte));
    drawable::check(figures.copied(), || words::span(of))?;
    let frame = Frame::of(&words::measured(of), &words::caption(of), LEAST_LINES, size, theme);
    let palette = theme.palette();
    let parts = picture::parts(of, layout::most_parts(&frame));
    let (mut nodes, keep_clear) = match words::is_nothing(of) {
        true => (vec![frame.saying(words::NOTHING)], Vec::new()),
        false => draw::panels(of, &parts, &frame, palette)?,
    };
    nodes.extend(frame.nodes());
    Ok(Scene {
        size,
        unit: frame.unit,
        kind: "mix",
        data: Vec::new(),
        title: words::title(of),
        description: words::alt(of, &parts),
        palette,
        nodes,
        keep_clear,
    })
}
