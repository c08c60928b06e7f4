//! A place that asks: the purposes of a shop in force, and a notice published in French and in English.

use domain::consent::purpose::{Purpose, PurposeBit, preset};
use services::Clock as _;
use services::consent::purposes_changed;
use store::consent::purposes;

use crate::{Place, World};

impl World {
    /// Makes a place ask for consent.
    ///
    /// # Panics
    /// When the database does not answer.
    pub async fn ask_at(&self, place: &Place) {
        let now = self.clock.now();
        let mut tx = self
            .database
            .database
            .write(&place.scope)
            .await
            .expect("a transaction");
        for (bit, draft) in (0..).zip(preset::SHOP.drafts()) {
            let purpose = Purpose {
                draft,
                version: 1,
                covered_from: 1,
                bit: PurposeBit::new(bit).expect("a bit"),
                active_from: now,
                active_to: None,
            };
            purposes::insert(&mut tx, &purpose).await.expect("a purpose");
        }
        purposes_changed(&self.services, &mut tx)
            .await
            .expect("the masks");
        tx.commit().await.expect("a commit");
        let workspace = place.workspace;
        let notice = format!(
            "insert into app.notice (workspace_id, version, content, created_at, published_at)
            values ('{workspace}', 1, '{{\"controller\": [\"Ours SAS\", \"Nantes\", \"dpo@ours.example\"]}}', '{now}', '{now}');
            insert into app.notice_edition (workspace_id, version, language, title, summary, sections, canonical, digest)
            select '{workspace}', 1, language, 'Notice', 'Notice', '{{}}', 'notice ' || language,
                sha256(convert_to('notice ' || language, 'UTF8'))
            from unnest(array['fr', 'en']) as language"
        );
        let mut raw = self.database.superuser().await;
        raw.run(&notice).await.expect("a notice");
    }
}
