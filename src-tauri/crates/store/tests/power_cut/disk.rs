//! A file system for SQLite that passes everything on to real files, notes down what is written,
//! and refuses to write when told to.

use std::borrow::Cow;
use std::ffi::CString;
use std::fs::{File, OpenOptions};
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock, Mutex, MutexGuard};

use sqlite_plugin::flags::{AccessFlags, LockLevel, OpenOpts};
use sqlite_plugin::vars;
use sqlite_plugin::vfs::{RegisterOpts, Vfs, VfsHandle, VfsResult, register_static};

/// What was done to a file.
#[derive(Debug, Clone, PartialEq)]
pub enum Act {
    Write { at: usize, bytes: Vec<u8> },
    Length(usize),
    Sync,
    Remove,
}

/// What was done, in order, each with the file it was done to.
pub type Log = Vec<(PathBuf, Act)>;

/// What the disk does instead of the acts from a certain one on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// There is no room: writes are refused, the rest is done.
    Full,
    /// The disk fails: nothing more is done.
    Gone,
    /// One act fails, and those after it are done.
    Once,
}

#[derive(Debug, Default)]
struct Noted {
    log: Log,
    recording: bool,
    trouble: Option<(usize, Trouble)>,
    acts: usize,
}

/// The disk under every plan file of this process.
pub struct Disk(Arc<Mutex<Noted>>);

/// One test at a time has the disk.
static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
static DISK: LazyLock<Disk> = LazyLock::new(|| {
    let noted = Arc::default();
    let files = Files(Arc::clone(&noted));
    let name = CString::new("noting").unwrap();
    assert!(register_static(name, files, RegisterOpts { make_default: true }).is_ok());
    Disk(noted)
});

/// The disk, for as long as the guard lives.
pub fn disk() -> (&'static Disk, MutexGuard<'static, ()>) {
    let guard = ONE_AT_A_TIME.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    (&DISK, guard)
}

impl Disk {
    fn noted(&self) -> MutexGuard<'_, Noted> {
        self.0.lock().unwrap()
    }

    /// Begins to note down.
    pub fn record(&self) {
        *self.noted() = Noted { recording: true, ..Noted::default() };
    }

    /// How many acts were noted so far.
    pub fn noted_so_far(&self) -> usize {
        self.noted().log.len()
    }

    /// What was noted; no more is.
    pub fn recorded(&self) -> Log {
        std::mem::take(&mut *self.noted()).log
    }

    /// Has that trouble at the act of that number from now.
    pub fn trouble_at(&self, act: usize, trouble: Trouble) {
        *self.noted() = Noted { trouble: Some((act, trouble)), ..Noted::default() };
    }

    /// Whether the trouble has come; the disk is sound again.
    pub fn mended(&self) -> bool {
        let noted = std::mem::take(&mut *self.noted());
        noted.trouble.is_some_and(|(at, _)| noted.acts > at)
    }
}

struct Files(Arc<Mutex<Noted>>);

impl Files {
    /// Notes an act down, or refuses it.
    fn act(&self, path: &Path, act: Act, refusal: i32) -> VfsResult<()> {
        let mut noted = self.0.lock().unwrap();
        let number = noted.acts;
        noted.acts += 1;
        let refused = match noted.trouble {
            Some((at, Trouble::Full)) => number >= at && matches!(act, Act::Write { .. }),
            Some((at, Trouble::Gone)) => number >= at,
            Some((at, Trouble::Once)) => number == at,
            None => false,
        };
        if refused {
            let full = noted.trouble.is_some_and(|(_, trouble)| trouble == Trouble::Full);
            return Err(if full { vars::SQLITE_FULL } else { refusal });
        }
        if noted.recording {
            noted.log.push((path.to_owned(), act));
        }
        Ok(())
    }
}

pub struct Handle {
    file: File,
    path: PathBuf,
    readonly: bool,
    delete_on_close: bool,
}

impl VfsHandle for Handle {
    fn readonly(&self) -> bool {
        self.readonly
    }

    fn in_memory(&self) -> bool {
        false
    }
}

fn io<T>(result: std::io::Result<T>, code: i32) -> VfsResult<T> {
    result.map_err(|_| code)
}

impl Vfs for Files {
    type Handle = Handle;

    fn canonical_path<'a>(&self, path: Cow<'a, str>) -> VfsResult<Cow<'a, str>> {
        Ok(path)
    }

    fn open(&self, path: Option<&str>, opts: OpenOpts) -> VfsResult<Handle> {
        let Some(path) = path else {
            let file = io(tempfile::tempfile(), vars::SQLITE_CANTOPEN)?;
            let path = PathBuf::from("passing");
            return Ok(Handle { file, path, readonly: false, delete_on_close: false });
        };
        let readonly = opts.mode().is_readonly();
        let create = opts.flags() & vars::SQLITE_OPEN_CREATE > 0;
        let opened = OpenOptions::new().read(true).write(!readonly).create(create).open(path);
        Ok(Handle {
            file: io(opened, vars::SQLITE_CANTOPEN)?,
            path: PathBuf::from(path),
            readonly,
            delete_on_close: opts.delete_on_close(),
        })
    }

    fn delete(&self, path: &str) -> VfsResult<()> {
        if !Path::new(path).exists() {
            return Err(vars::SQLITE_IOERR_DELETE_NOENT);
        }
        self.act(Path::new(path), Act::Remove, vars::SQLITE_IOERR_DELETE)?;
        io(std::fs::remove_file(path), vars::SQLITE_IOERR_DELETE)
    }

    fn access(&self, path: &str, _: AccessFlags) -> VfsResult<bool> {
        Ok(Path::new(path).exists())
    }

    fn file_size(&self, handle: &mut Handle) -> VfsResult<usize> {
        let metadata = io(handle.file.metadata(), vars::SQLITE_IOERR_FSTAT)?;
        Ok(usize::try_from(metadata.len()).unwrap())
    }

    fn truncate(&self, handle: &mut Handle, size: usize) -> VfsResult<()> {
        self.act(&handle.path, Act::Length(size), vars::SQLITE_IOERR_TRUNCATE)?;
        io(handle.file.set_len(size as u64), vars::SQLITE_IOERR_TRUNCATE)
    }

    fn write(&self, handle: &mut Handle, offset: usize, data: &[u8]) -> VfsResult<usize> {
        let act = Act::Write { at: offset, bytes: data.to_vec() };
        self.act(&handle.path, act, vars::SQLITE_IOERR_WRITE)?;
        io(handle.file.write_all_at(data, offset as u64), vars::SQLITE_IOERR_WRITE)?;
        Ok(data.len())
    }

    fn read(&self, handle: &mut Handle, offset: usize, data: &mut [u8]) -> VfsResult<usize> {
        let mut read = 0;
        while read < data.len() {
            let more = handle.file.read_at(&mut data[read..], (offset + read) as u64);
            match io(more, vars::SQLITE_IOERR_READ)? {
                0 => break,
                more => read += more,
            }
        }
        Ok(read)
    }

    fn lock(&self, _: &mut Handle, _: LockLevel) -> VfsResult<()> {
        Ok(())
    }

    fn unlock(&self, _: &mut Handle, _: LockLevel) -> VfsResult<()> {
        Ok(())
    }

    fn check_reserved_lock(&self, _: &mut Handle) -> VfsResult<bool> {
        Ok(false)
    }

    fn sync(&self, handle: &mut Handle) -> VfsResult<()> {
        self.act(&handle.path, Act::Sync, vars::SQLITE_IOERR_FSYNC)
    }

    fn close(&self, handle: Handle) -> VfsResult<()> {
        if handle.delete_on_close {
            let _ = std::fs::remove_file(&handle.path);
        }
        Ok(())
    }

    /// As the usual file systems of Unix and Windows have it.
    fn sector_size(&self, _: &mut Handle) -> VfsResult<i32> {
        Ok(4096)
    }

    fn device_characteristics(&self, _: &mut Handle) -> VfsResult<i32> {
        Ok(vars::SQLITE_IOCAP_POWERSAFE_OVERWRITE)
    }
}
