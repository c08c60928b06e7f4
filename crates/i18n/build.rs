//! Reads `locales/`, refuses a catalogue with a fault, and writes the typed methods of `Messages`.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
    process,
};

#[path = "src/check/mod.rs"]
mod check;

use check::SourceFile;

const LOCALES: &str = "../../locales";

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed={LOCALES}");
    println!("cargo::rerun-if-changed=src/check");
    println!("cargo::rerun-if-changed=build.rs");

    let mut files = Vec::new();
    for language in check::LANGUAGES {
        read_folder(language, &mut files)?;
    }
    match check::check(&files) {
        Ok(catalogue) => fs::write(
            out_folder()?.join("messages.rs"),
            check::generate(&catalogue, &files),
        ),
        Err(faults) => {
            for fault in &faults {
                println!("cargo::error={fault}");
            }
            eprintln!("{} fault(s) in locales/", faults.len());
            process::exit(1)
        }
    }
}

/// The folder that cargo gives for generated code.
#[expect(
    clippy::disallowed_methods,
    reason = "cargo talks to build scripts through the environment"
)]
fn out_folder() -> io::Result<PathBuf> {
    env::var_os("OUT_DIR")
        .map(PathBuf::from)
        .ok_or_else(|| io::Error::other("OUT_DIR is not set"))
}

/// Reads every `.ftl` file of one language, in the order of their names.
fn read_folder(language: &str, files: &mut Vec<SourceFile>) -> io::Result<()> {
    let folder = Path::new(LOCALES).join(language);
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut paths: Vec<_> = fs::read_dir(&folder)?
        .collect::<io::Result<Vec<_>>>()?
        .iter()
        .map(fs::DirEntry::path)
        .collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "ftl"));
    paths.sort();
    for path in paths {
        let Some(stem) = path.file_stem().and_then(|stem| stem.to_str()) else {
            continue;
        };
        println!("cargo::rerun-if-changed={}", path.display());
        files.push(SourceFile::new(language, stem, &fs::read_to_string(&path)?));
    }
    Ok(())
}
