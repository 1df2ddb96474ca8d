//! What there is to draw.

use super::{Paint, PlacedText};
use crate::geometry::Rect;

/// A point in pixels, y downwards.
pub(crate) type Point = (f64, f64);

/// A part of a drawing.
#[derive(Debug, Clone)]
pub(crate) enum Node {
    Group(Group),
    Shape(Shape, Paint),
    Text(PlacedText),
}

/// A shape in pixels.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Shape {
    /// An open path of straight lines.
    Line(Vec<Point>),
    /// A closed one.
    Area(Vec<Point>),
    /// A box with corners rounded by so much.
    Box(Rect, f64),
    /// A circle: its middle and its radius.
    Circle(Point, f64),
}

/// Nodes that belong together.
#[derive(Debug, Clone, Default)]
pub(crate) struct Group {
    /// Its class, and what else the window and tests find it by.
    pub attributes: Vec<(&'static str, String)>,
    /// A name that is unique in the drawing; what is written begins with the drawing's own.
    pub id: Option<String>,
    /// What is told when it is pointed at or read out.
    pub title: Option<String>,
    /// The paint of every shape in it that has none of its own.
    pub paint: Paint,
    pub nodes: Vec<Node>,
}

impl Group {
    /// A group of this class.
    pub fn of_class(class: &str) -> Self {
        Self { attributes: vec![("class", class.to_owned())], ..Self::default() }
    }

    /// The same with an attribute.
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    /// The same, told when pointed at or read out.
    pub fn titled(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }

    /// The same with the paint of the shapes in it.
    pub fn painted(mut self, paint: Paint) -> Self {
        self.paint = paint;
        self
    }

    /// The same with a node on top.
    pub fn holding(mut self, node: impl Into<Node>) -> Self {
        self.nodes.push(node.into());
        self
    }

    /// The same with nodes on top.
    pub fn holding_all<N: Into<Node>>(mut self, nodes: impl IntoIterator<Item = N>) -> Self {
        self.nodes.extend(nodes.into_iter().map(Into::into));
        self
    }

    /// A figure of the chart that can be pointed at and read out: a bar, a cell, a year. Its
    /// values are told in `title`; the window finds it by its class.
    pub fn point(title: impl Into<String>) -> Self {
        Self::of_class("point").titled(title)
    }
}

impl From<Group> for Node {
    fn from(group: Group) -> Self {
        Self::Group(group)
    }
}

impl From<PlacedText> for Node {
    fn from(text: PlacedText) -> Self {
        Self::Text(text)
    }
}

impl From<Shape> for Node {
    fn from(shape: Shape) -> Self {
        Self::Shape(shape, Paint::default())
    }
}

impl Shape {
    /// The same shape with a paint of its own.
    pub fn painted(self, paint: Paint) -> Node {
        Node::Shape(self, paint)
    }

    /// A straight line.
    pub fn segment(from: Point, to: Point) -> Self {
        Self::Line(vec![from, to])
    }

    /// A square on its corner, so large from its middle to a corner.
    pub fn diamond((x, y): Point, half: f64) -> Self {
        Self::Area(vec![(x, y - half), (x + half, y), (x, y + half), (x - half, y)])
    }
}
