//! A sheet streamed by calamine on a thread of its own.
//!
//! The thread owns the open workbook, which calamine's reader of cells borrows from; rows come over
//! a short queue. Should calamine panic over a damaged file, the queue ends without its last word,
//! and that is a refusal like any other.

use std::fs::File;
use std::io::{BufReader, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

use calamine::{Reader, SheetType, SheetVisible, Xlsb, Xlsx, XlsxError};

use super::archive::{Archive, broken, broken_part};
use super::assemble::{PlacedCell, assemble, cell_of, shows_percent};
use super::merged::Merged;
use super::parts::{Contents, SheetPart};
use crate::tables::cell::shortened;
use crate::tables::recognise::unreadable;
use crate::tables::{DateSystem, Progress, Row, TableRefusal};

/// How many rows may wait to be taken.
const ROWS_WAITING: usize = 64;

/// A row, the last word that there are no more, or what went wrong.
type Message = Result<Option<Row>, TableRefusal>;

/// The rows of a sheet, as they come from the thread that reads it.
#[derive(Debug)]
pub(in crate::tables) struct WorkbookRows {
    rows: Receiver<Message>,
    read_bytes: Arc<AtomicU64>,
    of_bytes: u64,
}

impl WorkbookRows {
    /// Begins to read a sheet.
    pub(super) fn start(
        path: PathBuf,
        binary: bool,
        sheet: SheetPart,
        system: DateSystem,
    ) -> Result<WorkbookRows, TableRefusal> {
        let mut archive = Archive::open(&path)?;
        let of_bytes = sheet.part.as_deref().map_or(0, |part| archive.packed_bytes(part));
        let read_bytes = Arc::new(AtomicU64::new(0));
        let (sender, rows) = sync_channel(ROWS_WAITING);
        let file = CountedFile::open(&path, read_bytes.clone())?;
        let work = move || {
            let read = if binary {
                read_binary(file, &sheet.name, system, &sender)
            } else {
                read_sheet(file, archive, &sheet, system, &sender)
            };
            // Nobody listens any more where the rows were dropped.
            let _ = sender.send(read.map(|()| None));
        };
        std::thread::Builder::new()
            .name(String::from("workbook"))
            .spawn(work)
            .map_err(unreadable)?;
        Ok(WorkbookRows { rows, read_bytes, of_bytes })
    }

    /// How far reading has come, of the sheet's packed bytes.
    pub(in crate::tables) fn progress(&self) -> Progress {
        let done = self.read_bytes.load(Ordering::Relaxed).min(self.of_bytes);
        Progress { done_bytes: done, of_bytes: self.of_bytes }
    }

    /// The next row; `None` at the end.
    pub(in crate::tables) fn read(&mut self) -> Message {
        self.rows.recv().unwrap_or_else(|_| Err(broken("its cells can't be read")))
    }
}

fn read_sheet(
    file: CountedFile,
    mut archive: Archive,
    sheet: &SheetPart,
    system: DateSystem,
    sender: &SyncSender<Message>,
) -> Result<(), TableRefusal> {
    let part = sheet.part.as_deref().unwrap_or_default();
    let merged = Merged::read(&archive.measure_sheet(part)?.merged);
    drop(archive);
    let read_bytes = file.read_bytes.clone();
    let mut workbook = Xlsx::new(BufReader::new(file)).map_err(|error| refusal(&error))?;
    read_bytes.store(0, Ordering::Relaxed);
    let mut cells =
        workbook.worksheet_cells_reader(&sheet.name).map_err(|error| refusal(&error))?;
    let percents: Vec<bool> = cells.styles().iter().map(shows_percent).collect();
    let next_cell = || -> Result<Option<PlacedCell>, TableRefusal> {
        let next = cells.next_cell_with_style_id().map_err(|error| refusal(&error))?;
        Ok(next.map(|(cell, style)| {
            let percent = percents.get(style).copied().unwrap_or(false);
            (cell.get_position(), cell_of(cell.get_value(), percent, system))
        }))
    };
    assemble(next_cell, merged, |row| sender.send(Ok(Some(row))).is_ok())
}

fn read_binary(
    file: CountedFile,
    sheet: &str,
    system: DateSystem,
    sender: &SyncSender<Message>,
) -> Result<(), TableRefusal> {
    let unreadable = |_| broken_part("xl/workbook.bin");
    let mut workbook = Xlsb::new(BufReader::new(file)).map_err(unreadable)?;
    let mut cells = workbook.worksheet_cells_reader(sheet).map_err(unreadable)?;
    let next_cell = || -> Result<Option<PlacedCell>, TableRefusal> {
        let next = cells.next_cell().map_err(|_| broken("its cells can't be read"))?;
        Ok(next.map(|cell| (cell.get_position(), cell_of(cell.get_value(), false, system))))
    };
    assemble(next_cell, Merged::default(), |row| sender.send(Ok(Some(row))).is_ok())
}

/// The sheets of an .xlsb, which only calamine can read, on a thread too.
pub(super) fn contents_of_binary(path: &Path) -> Result<Contents, TableRefusal> {
    let file = File::open(path).map_err(unreadable)?;
    let work = move || {
        let workbook =
            Xlsb::new(BufReader::new(file)).map_err(|_| broken_part("xl/workbook.bin"))?;
        let sheets = workbook.sheets_metadata().iter();
        let mut sheets: Vec<_> = sheets.filter(|sheet| sheet.typ == SheetType::WorkSheet).collect();
        sheets.sort_by_key(|sheet| sheet.visible != SheetVisible::Visible);
        let part = |name: &str| SheetPart { name: name.to_string(), part: None };
        let sheets = sheets.into_iter().map(|sheet| part(&sheet.name)).collect();
        let from_1904 = workbook.has_1904_epoch();
        let date_system = if from_1904 { DateSystem::From1904 } else { DateSystem::From1900 };
        Ok(Contents { sheets, date_system })
    };
    let thread = std::thread::Builder::new().name(String::from("workbook"));
    let read = thread.spawn(work).map_err(unreadable)?.join();
    read.unwrap_or_else(|_| Err(broken_part("xl/workbook.bin")))
}

/// What calamine found, for people.
fn refusal(error: &XlsxError) -> TableRefusal {
    match error {
        XlsxError::Password => TableRefusal::Password,
        XlsxError::NotAWorksheet(_) => TableRefusal::NoSheets,
        XlsxError::CellError(found) => {
            broken(format!("a cell shows the unknown error {}", shortened(found)))
        }
        XlsxError::XmlEof(_) | XlsxError::Xml(_) => {
            broken("the XML of a part breaks off or is wrong")
        }
        XlsxError::Io(_) | XlsxError::Zip(_) => broken("a part of it can't be unpacked"),
        _ => broken("a part of it is not as Excel writes it"),
    }
}

/// A file that counts what is read of it.
struct CountedFile {
    file: File,
    read_bytes: Arc<AtomicU64>,
}

impl CountedFile {
    fn open(path: &Path, read_bytes: Arc<AtomicU64>) -> Result<CountedFile, TableRefusal> {
        Ok(CountedFile { file: File::open(path).map_err(unreadable)?, read_bytes })
    }
}

impl Read for CountedFile {
    fn read(&mut self, space: &mut [u8]) -> std::io::Result<usize> {
        let read = self.file.read(space)?;
        self.read_bytes.fetch_add(read as u64, Ordering::Relaxed);
        Ok(read)
    }
}

impl Seek for CountedFile {
    fn seek(&mut self, place: SeekFrom) -> std::io::Result<u64> {
        self.file.seek(place)
    }
}
