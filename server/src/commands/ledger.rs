//! `mesure ledger`, and the marks that are kept outside of the database.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::fs::OpenOptions;
use std::io::Write as _;
use std::path::Path;

use domain::consent::Digest;
use domain::consent::chain::Anchor;
use domain::ids::WorkspaceId;
use services::Services;

use super::services;
use crate::config::Config;

/// Marks with their signatures, by workspace.
type Marks = BTreeMap<WorkspaceId, Vec<(Anchor, Vec<u8>)>>;

pub(super) async fn run(config: Config) -> Result<(), Box<dyn Error + Send + Sync>> {
    let services = services(&config)?;
    let marks = match &config.ledger_marks {
        Some(file) if file.exists() => read(&std::fs::read_to_string(file)?),
        _ => Marks::new(),
    };
    let mut whole = true;
    for (workspace, scope) in services.every_workspace().await? {
        let kept = marks.get(&workspace).map(Vec::as_slice).unwrap_or_default();
        let found = services.verify_ledger(&scope, kept).await?;
        let report = &found.report;
        println!(
            "{workspace}: {} entries, {} of them erased, {} marks",
            report.rows, report.erased, found.anchors
        );
        if found.forged_anchors > 0 {
            println!(
                "  {} marks were not made by this installation",
                found.forged_anchors
            );
        }
        for finding in &report.findings {
            println!("  {}: {finding:?}", finding.code());
        }
        whole &= report.findings.is_empty() && found.forged_anchors == 0;
    }
    if whole {
        Ok(())
    } else {
        Err("a ledger was tampered with".into())
    }
}

/// Marks how far the ledgers that have grown go, in the database and in the file.
pub(super) async fn mark(
    services: &Services,
    file: Option<&Path>,
) -> Result<(), Box<dyn Error + Send + Sync>> {
    let mut lines = String::new();
    for (workspace, scope) in services.every_workspace().await? {
        if let Some((anchor, signature)) = services.anchor_ledger(&scope).await? {
            lines.push_str(&line(workspace, &anchor, &signature));
        }
    }
    let Some(file) = file.filter(|_| !lines.is_empty()) else {
        return Ok(());
    };
    let mut file = OpenOptions::new().create(true).append(true).open(file)?;
    file.write_all(lines.as_bytes())?;
    file.sync_all()?;
    Ok(())
}

fn line(workspace: WorkspaceId, anchor: &Anchor, signature: &[u8]) -> String {
    let mut hexadecimal = String::with_capacity(signature.len() * 2);
    for byte in signature {
        let _written = write!(hexadecimal, "{byte:02x}");
    }
    format!(
        "{workspace} {} {} {} {hexadecimal}\n",
        anchor.sequence, anchor.link, anchor.at
    )
}

/// Reads the file; what is no mark is passed over: a mark that is missing is seen by those after it.
fn read(text: &str) -> Marks {
    let mut marks = Marks::new();
    for line in text.lines() {
        if let Some((workspace, anchor, signature)) = parse(line) {
            marks.entry(workspace).or_default().push((anchor, signature));
        }
    }
    marks
}

fn parse(line: &str) -> Option<(WorkspaceId, Anchor, Vec<u8>)> {
    let mut parts = line.split(' ');
    let workspace = WorkspaceId::parse(parts.next()?)?;
    let anchor = Anchor {
        sequence: parts.next()?.parse().ok()?,
        link: Digest::parse(parts.next()?)?,
        at: parts.next()?.parse().ok()?,
    };
    let signature = parts.next()?;
    let bytes = signature
        .as_bytes()
        .chunks(2)
        .map(|pair| u8::from_str_radix(str::from_utf8(pair).ok()?, 16).ok())
        .collect::<Option<Vec<u8>>>()?;
    parts.next().is_none().then_some((workspace, anchor, bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_that_was_written_is_read_back() {
        let workspace = WorkspaceId::parse("90444e5d-958d-8a92-9c64-31775f74e3eb").unwrap();
        let anchor = Anchor {
            sequence: 12,
            link: Digest::of(b"link"),
            at: "2026-11-23T09:41:00.000001Z".parse().unwrap(),
        };
        let text = format!("{}nonsense\n", line(workspace, &anchor, &[0, 255, 16]));
        let marks = read(&text);
        assert_eq!(marks.len(), 1);
        assert_eq!(marks[&workspace], [(anchor, vec![0, 255, 16])]);
    }
}
