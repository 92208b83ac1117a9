//! Runs before the program is compiled: puts the static files and the migrations inside it.
//!
//! - `static/css/*.css` become one sheet, `static/js/*.js` one script, in the order of their names.
//! - Each file is also kept squeezed, as small as it gets.
//! - Each file is named by its contents, so a browser may keep it for ever and never has an old one.
//! - The migrations become a list of (folder, up, down), in order.

use std::error::Error;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    let out = PathBuf::from(env::var("OUT_DIR")?);
    println!("cargo::rerun-if-changed=static");
    println!("cargo::rerun-if-changed=migrations");
    static_files(&out)?;
    migrations(&out)
}

fn static_files(out: &Path) -> Outcome<()> {
    let mut rust = String::new();
    let sheet = joined("static/css", "css")?;
    let script = joined("static/js", "js")?;
    let icon = fs::read("static/favicon.svg")?;
    for (constant, name, kind, bytes) in [
        ("SHEET", "throughline.css", "text/css; charset=utf-8", sheet),
        ("SCRIPT", "throughline.js", "text/javascript; charset=utf-8", script),
        ("ICON", "favicon.svg", "image/svg+xml", icon),
    ] {
        let digest = Sha256::digest(&bytes);
        let mark = digest.iter().take(6).fold(String::new(), |mut mark, byte| {
            let _ = write!(mark, "{byte:02x}");
            mark
        });
        fs::write(out.join(name), &bytes)?;
        fs::write(out.join(format!("{name}.gz")), squeezed(&bytes)?)?;
        writeln!(
            rust,
            "/// `{name}`, under a path that changes with its contents.\n\
             pub const {constant}: StaticFile = StaticFile {{ path: \"/static/{mark}/{name}\", \
             kind: \"{kind}\", bytes: include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{name}\")), \
             squeezed: include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{name}.gz\")) }};"
        )?;
    }
    Ok(fs::write(out.join("static_files.rs"), rust)?)
}

fn squeezed(bytes: &[u8]) -> Outcome<Vec<u8>> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(bytes)?;
    Ok(gzip.finish()?)
}

fn joined(folder: &str, ending: &str) -> Outcome<Vec<u8>> {
    let mut bytes = Vec::new();
    for path in listed(folder)? {
        if path.extension().is_some_and(|found| found == ending) {
            bytes.extend(fs::read(path)?);
        }
    }
    Ok(bytes)
}

fn migrations(out: &Path) -> Outcome<()> {
    let mut rust = String::from("[\n");
    for folder in listed("migrations")?.into_iter().filter(|path| path.is_dir()) {
        let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let up = fs::read_to_string(folder.join("up.sql"))?;
        let down = fs::read_to_string(folder.join("down.sql"))?;
        writeln!(rust, "Step {{ name: {name:?}, up: {up:?}, down: {down:?} }},")?;
    }
    rust.push(']');
    Ok(fs::write(out.join("migrations.rs"), rust)?)
}

fn listed(folder: &str) -> Outcome<Vec<PathBuf>> {
    if !Path::new(folder).exists() {
        return Ok(Vec::new());
    }
    let mut paths = fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<Vec<_>, _>>()?;
    paths.sort();
    Ok(paths)
}
