//! JSON as a person would lay it out: an object a block, a list of numbers or words one line, a
//! whole number without `.0`. The same value gives the same text.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{Formatter, PrettyFormatter, Serializer};

/// Below this every whole number has a double of its own.
const LARGEST_WHOLE: f64 = 9_007_199_254_740_992.0;

/// A value as JSON, ending in a line break.
pub fn write<T: Serialize>(value: &T) -> Result<String, serde_json::Error> {
    let mut bytes = Vec::new();
    value.serialize(&mut Serializer::with_formatter(&mut bytes, Layout::default()))?;
    bytes.push(b'\n');
    String::from_utf8(bytes).map_err(serde::ser::Error::custom)
}

/// Where the next member of a list goes is known only once it is begun: numbers and words stay on
/// the list's line, an object begins its own.
#[derive(Default)]
struct Layout {
    pretty: PrettyFormatter<'static>,
    depth: usize,
    groups: Vec<Group>,
    member_due: bool,
}

/// A list or an object being written.
#[derive(Default)]
struct Group {
    members: usize,
    broken: bool,
}

impl Layout {
    /// Separates a member that fits on the line.
    fn begin_short<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        if !std::mem::take(&mut self.member_due) {
            return Ok(());
        }
        match self.groups.last() {
            Some(group) if group.members > 1 => writer.write_all(b" "),
            _ => Ok(()),
        }
    }

    /// Puts a member that is itself an object or a list on a line of its own.
    fn begin_block<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        if !std::mem::take(&mut self.member_due) {
            return Ok(());
        }
        if let Some(group) = self.groups.last_mut() {
            group.broken = true;
        }
        new_line(writer, self.depth)
    }

    /// Closes a list or an object, below its members where they had lines of their own.
    fn end_group<W: ?Sized + Write>(&mut self, writer: &mut W, close: &[u8]) -> io::Result<()> {
        self.depth = self.depth.saturating_sub(1);
        if self.groups.pop().is_some_and(|group| group.broken) {
            new_line(writer, self.depth)?;
        }
        writer.write_all(close)
    }
}

fn new_line<W: ?Sized + Write>(writer: &mut W, depth: usize) -> io::Result<()> {
    writer.write_all(b"\n")?;
    (0..depth).try_for_each(|_| writer.write_all(b"  "))
}

impl Formatter for Layout {
    fn write_null<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.begin_short(writer)?;
        writer.write_all(b"null")
    }

    fn write_f64<W: ?Sized + Write>(&mut self, writer: &mut W, value: f64) -> io::Result<()> {
        self.begin_short(writer)?;
        if value.fract() == 0.0 && value.abs() < LARGEST_WHOLE {
            write!(writer, "{}", value as i64)
        } else {
            self.pretty.write_f64(writer, value)
        }
    }

    fn begin_string<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.begin_short(writer)?;
        writer.write_all(b"\"")
    }

    fn begin_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.begin_block(writer)?;
        self.depth += 1;
        self.groups.push(Group::default());
        writer.write_all(b"[")
    }

    fn begin_array_value<W: ?Sized + Write>(
        &mut self,
        writer: &mut W,
        first: bool,
    ) -> io::Result<()> {
        self.member_due = true;
        if let Some(group) = self.groups.last_mut() {
            group.members += 1;
        }
        if first { Ok(()) } else { writer.write_all(b",") }
    }

    fn end_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.end_group(writer, b"]")
    }

    fn begin_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.begin_block(writer)?;
        self.depth += 1;
        self.groups.push(Group::default());
        writer.write_all(b"{")
    }

    fn begin_object_key<W: ?Sized + Write>(
        &mut self,
        writer: &mut W,
        first: bool,
    ) -> io::Result<()> {
        if let Some(group) = self.groups.last_mut() {
            group.broken = true;
        }
        if !first {
            writer.write_all(b",")?;
        }
        new_line(writer, self.depth)
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        writer.write_all(b": ")
    }

    fn end_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.end_group(writer, b"}")
    }
}
