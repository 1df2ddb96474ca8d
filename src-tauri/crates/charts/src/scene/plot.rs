//! The part of a drawing that figures are mapped onto. Plotters does the mapping and the drawing:
//! its shapes are taken by a backend of our own, in tenths of a pixel.
//!
//! Colours and widths are left out there: they belong to the [`Paint`](super::Paint), which may be
//! a texture, and for that plotters has no word.

use std::convert::Infallible;
use std::ops::Range;

use plotters::coord::Shift;
use plotters::coord::types::RangedCoordf64;
use plotters::prelude::{BLACK, Polygon, Rectangle};
use plotters::prelude::{Cartesian2d, DrawingArea, DrawingBackend, IntoDrawingArea, PathElement};
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, DrawingErrorKind};

use super::Shape;
use crate::chart::{ChartError, ChartSize};
use crate::geometry::Rect;

/// How many backend units a pixel has.
const TENTHS: f64 = 10.0;

/// A place on the horizontal and on the vertical axis, each in what the axis measures.
pub(crate) type Place = (f64, f64);

/// A shape in what the axes measure.
#[derive(Debug, Clone)]
pub(crate) enum Mark {
    Line(Vec<Place>),
    Area(Vec<Place>),
    /// A box between two corners.
    Bar(Place, Place),
}

/// A box in pixels and the figures at its edges.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Plot {
    pub size: ChartSize,
    pub area: Rect,
    /// What stands at the left and at the right edge.
    pub across: (f64, f64),
    /// What stands at the lower and at the upper edge.
    pub upwards: (f64, f64),
}

impl Plot {
    /// The pixel of a figure on the horizontal axis.
    pub fn x(&self, figure: f64) -> f64 {
        let (from, to) = self.across;
        self.area.left + self.area.width() * (figure - from) / (to - from)
    }

    /// The pixel of a figure on the vertical axis.
    pub fn y(&self, figure: f64) -> f64 {
        let (from, to) = self.upwards;
        self.area.bottom - self.area.height() * (figure - from) / (to - from)
    }

    /// Has plotters draw marks.
    ///
    /// # Errors
    /// [`ChartError::Drawing`] where plotters refuses.
    pub fn drawn(&self, marks: impl IntoIterator<Item = Mark>) -> Result<Vec<Shape>, ChartError> {
        let mut shapes = Vec::new();
        let size = (self.size.width * TENTHS as u32, self.size.height * TENTHS as u32);
        let root: DrawingArea<_, Shift> = Taken { shapes: &mut shapes, size }.into_drawing_area();
        let area = root.apply_coord_spec(self.coordinates());
        for mark in marks {
            match mark {
                Mark::Line(places) => area.draw(&PathElement::new(places, BLACK)),
                Mark::Area(places) => area.draw(&Polygon::new(places, BLACK)),
                Mark::Bar(from, to) => {
                    area.draw(&Rectangle::new([from, to], plotters::style::Color::filled(&BLACK)))
                }
            }
            .map_err(|error| ChartError::Drawing(error.to_string()))?;
        }
        drop(area);
        drop(root);
        Ok(shapes)
    }

    fn coordinates(&self) -> Cartesian2d<RangedCoordf64, RangedCoordf64> {
        let tenths = |from: f64, to: f64| -> Range<i32> {
            (from * TENTHS).round() as i32..(to * TENTHS).round() as i32
        };
        let Rect { left, top, right, bottom } = self.area;
        Cartesian2d::new(
            self.across.0..self.across.1,
            self.upwards.0..self.upwards.1,
            (tenths(left, right), tenths(bottom, top)),
        )
    }
}

/// The backend that takes what plotters draws.
struct Taken<'a> {
    shapes: &'a mut Vec<Shape>,
    size: (u32, u32),
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

fn pixels((x, y): BackendCoord) -> (f64, f64) {
    (f64::from(x) / TENTHS, f64::from(y) / TENTHS)
}

impl DrawingBackend for Taken<'_> {
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
        self.shapes.push(Shape::Line(path.into_iter().map(pixels).collect()));
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        one: BackendCoord,
        other: BackendCoord,
        _: &S,
        _: bool,
    ) -> Drawn {
        let ((x1, y1), (x2, y2)) = (pixels(one), pixels(other));
        let bar = Rect { left: x1.min(x2), top: y1.min(y2), right: x1.max(x2), bottom: y1.max(y2) };
        self.shapes.push(Shape::Box(bar, 0.0));
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        outline: I,
        _: &S,
    ) -> Drawn {
        self.shapes.push(Shape::Area(outline.into_iter().map(pixels).collect()));
        Ok(())
    }
}
