//! A plotters backend that keeps the shapes of one layer, in tenths of a pixel.
//!
//! Colours and widths are left out: they belong to the layer, whose paint may be a pattern, which
//! plotters has no word for.

use std::convert::Infallible;
use std::ops::Range;

use plotters::coord::Shift;
use plotters::coord::types::RangedCoordf64;
use plotters::prelude::{BLACK, Polygon};
use plotters::prelude::{Cartesian2d, DrawingArea, DrawingBackend, IntoDrawingArea, PathElement};
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, DrawingErrorKind};

use crate::chart::ChartError;
use crate::layout::Layout;
use crate::picture::{Picture, Place};

/// How many backend units a pixel has.
const TENTHS: f64 = 10.0;

/// A shape plotters drew; its points are in tenths of a pixel.
#[derive(Debug, PartialEq)]
pub(super) enum Shape {
    Line(Vec<BackendCoord>),
    Area(Vec<BackendCoord>),
}

/// What a layer shows, in people and years.
pub(super) enum Mark {
    Line(Vec<Place>),
    Area(Vec<Place>),
}

/// Has plotters draw marks in the chart's coordinate system.
pub(super) fn drawn(
    layout: &Layout,
    picture: &Picture,
    marks: impl IntoIterator<Item = Mark>,
) -> Result<Vec<Shape>, ChartError> {
    let mut shapes = Vec::new();
    let size = (layout.size.width * TENTHS as u32, layout.size.height * TENTHS as u32);
    let root: DrawingArea<_, Shift> = Layer { shapes: &mut shapes, size }.into_drawing_area();
    let area = root.apply_coord_spec(coordinates(layout, picture));
    for mark in marks {
        match mark {
            Mark::Line(places) => area.draw(&PathElement::new(places, BLACK)),
            Mark::Area(places) => area.draw(&Polygon::new(places, BLACK)),
        }
        .map_err(|error| ChartError::Drawing(error.to_string()))?;
    }
    drop(area);
    drop(root);
    Ok(shapes)
}

fn coordinates(layout: &Layout, picture: &Picture) -> Cartesian2d<RangedCoordf64, RangedCoordf64> {
    let tenths = |from: f64, to: f64| -> Range<i32> {
        (from * TENTHS).round() as i32..(to * TENTHS).round() as i32
    };
    let plot = &layout.plot;
    Cartesian2d::new(
        0.0..picture.last_place(),
        layout.scale.low..layout.scale.high,
        (tenths(plot.left, plot.right), tenths(plot.bottom, plot.top)),
    )
}

struct Layer<'a> {
    shapes: &'a mut Vec<Shape>,
    size: (u32, u32),
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl DrawingBackend for Layer<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> Drawn {
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        _: &S,
    ) -> Drawn {
        self.shapes.push(Shape::Line(path.into_iter().collect()));
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        outline: I,
        _: &S,
    ) -> Drawn {
        self.shapes.push(Shape::Area(outline.into_iter().collect()));
        Ok(())
    }
}

/// A shape's points as SVG writes them, in pixels.
pub(super) fn points(points: &[BackendCoord]) -> String {
    let mut written = String::with_capacity(points.len() * 12);
    for (place, (x, y)) in points.iter().enumerate() {
        if place > 0 {
            written.push(' ');
        }
        written.push_str(&super::write::tenths(*x));
        written.push(',');
        written.push_str(&super::write::tenths(*y));
    }
    written
}
