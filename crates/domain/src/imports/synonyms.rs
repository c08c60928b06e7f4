//! Names that columns have in the files of the world, in French and English.

use super::Field;

/// Names of a field, the commonest first. Accents, case, punctuation and small words make no difference.
#[rustfmt::skip]
pub(super) const fn of(field: Field) -> &'static [&'static str] {
    match field {
        Field::CustomerId => &[
            "customer id", "client id", "user id", "id client", "identifiant client", "numero client", "no client", "n client", "num client",
            "code client", "ref client", "reference client", "contact id", "id contact", "customer number", "customer code",
            "customer no", "member id", "member number", "id", "identifiant", "numero adherent", "id adherent", "numero fidelite",
            "carte fidelite", "numero carte fidelite", "loyalty number", "loyalty card", "account id", "compte client",
            "crm id", "external id", "id externe", "matricule",
        ],
        Field::Email => &[
            "email", "e-mail", "mail", "courriel", "adresse mail", "adresse e-mail", "adresse email", "adresse courriel",
            "adresse electronique", "email address", "mail address", "mel", "courrier electronique", "email client",
            "customer email", "mail client", "contact email", "billing email", "email facturation", "email 1", "mail pro",
        ],
        Field::Phone => &[
            "phone", "telephone", "tel", "phone number", "numero telephone", "n telephone", "num tel", "no tel", "mobile", "portable",
            "telephone portable", "telephone mobile", "tel mobile", "tel portable", "gsm", "cell", "cell phone", "mobile phone", "mobile number",
            "telephone fixe", "tel fixe", "contact number", "telephone 1", "billing phone", "sms",
        ],
        Field::FirstName => &[
            "first name", "prenom", "given name", "forename", "firstname", "fname", "prenom client", "prenom usuel", "prenoms",
            "christian name", "billing first name", "customer first name", "contact first name",
        ],
        Field::LastName => &[
            "last name", "nom famille", "surname", "family name", "lastname", "lname", "nom", "nom usage", "nom client", "nom usuel",
            "patronyme", "nom naissance", "billing last name", "customer last name", "contact last name",
        ],
        Field::Name => &[
            "full name", "nom complet", "name", "nom prenom", "nom et prenom", "prenom nom", "prenom et nom", "customer name",
            "client name", "contact name", "client", "contact", "customer", "raison sociale et nom", "billing name", "display name",
        ],
        Field::Title => &["title", "civilite", "titre", "salutation", "civ", "prefix", "honorific", "formule appel"],
        Field::Gender => &["gender", "sexe", "genre", "sex"],
        Field::Birthday => &[
            "birthday", "date naissance", "birth date", "date birth", "dob", "naissance", "anniversaire", "ne le", "nee le",
            "date anniversaire", "born",
        ],
        Field::Company => &[
            "company", "societe", "entreprise", "organisation", "organization", "raison sociale", "company name", "employer",
            "employeur", "nom societe", "nom entreprise", "account name",
        ],
        Field::Street => &[
            "street", "rue", "adresse", "address", "adresse postale", "street address", "address line 1", "address 1", "adresse 1",
            "adresse ligne 1", "voie", "numero et voie", "rue et numero", "postal address", "billing address", "adresse livraison",
            "adresse facturation", "address1", "ligne adresse",
        ],
        Field::PostalCode => &[
            "postal code", "code postal", "cp", "postcode", "zip", "zip code", "post code", "codepostal", "code post", "npa", "plz",
            "billing postcode", "cp ville",
        ],
        Field::City => &["city", "ville", "town", "commune", "localite", "locality", "billing city", "ville client", "bureau distributeur"],
        Field::Region => &["region", "state", "county", "province", "departement", "etat", "canton", "state province", "dept"],
        Field::Country => &["country", "pays", "country code", "code pays", "nation", "country region", "pays residence", "billing country"],
        Field::Language => &["language", "langue", "lang", "locale", "langue preferee", "preferred language", "code langue", "language code"],
        Field::CreatedAt => &[
            "created at", "date creation", "creation date", "date inscription", "registered at", "registration date", "cree le", "creee le",
            "inscrit le", "client depuis", "customer since", "member since", "date created", "created", "date adhesion", "signup date",
            "sign up date", "date premier achat", "created on", "date creation compte", "date entree",
        ],
        Field::Consent => &[
            "consent", "consentement", "opt in", "optin", "opt-in email", "optin email", "optin newsletter", "newsletter", "accepte newsletter",
            "accord", "rgpd", "gdpr", "consentement rgpd", "marketing consent", "accepts marketing", "consent status",
            "inscrit newsletter", "abonne newsletter", "statut consentement", "email consent", "optin sms", "subscribed",
        ],
        Field::ConsentPurpose => &[
            "consent purpose", "finalite consentement", "finalite", "purpose", "objet consentement", "consentement finalite", "optin finalite",
        ],
        Field::ConsentAt => &[
            "consent at", "date consentement", "consent date", "consent timestamp", "date optin", "optin date", "optin at", "consenti le",
            "consentement date", "consent time", "date opt in", "horodatage consentement", "date recueil consentement",
        ],
        Field::ConsentSource => &[
            "consent source", "source consentement", "origine consentement", "optin source", "canal consentement", "recueilli par",
            "consentement source", "lieu recueil", "support recueil",
        ],
        Field::ConsentTextVersion => &[
            "consent text version", "version texte consentement", "version consentement", "consent version", "version mention",
            "version texte", "text version", "version notice", "notice version",
        ],

        Field::OrderId => &[
            "order id", "order number", "numero commande", "n commande", "no commande", "num commande", "id commande", "reference commande", "ref commande",
            "commande", "order no", "order", "order ref", "order reference", "transaction id", "id transaction", "numero ticket", "n ticket",
            "ticket", "receipt number", "receipt", "invoice number", "numero facture", "facture", "numero transaction", "sale id",
            "id vente", "id", "reference", "ref", "purchase id", "booking id", "numero reservation", "reservation",
        ],
        Field::OccurredAt => &[
            "date", "occurred at", "timestamp", "date heure", "datetime", "date time", "order date", "date commande", "commande le", "date achat",
            "date vente", "date ticket", "date facture", "date transaction", "transaction date", "purchase date", "sold at", "paid at",
            "date paiement", "created at", "date creation", "ordered at", "placed at", "processed at", "horodatage", "heure", "time", "event time",
            "event timestamp", "hit time", "visit date", "date visite", "visited at", "jour", "day", "date passage", "passage", "date interaction",
            "interaction date", "publie le", "published at", "date publication", "date entree", "checked in at", "check in", "le", "server time",
            "visit start time", "event date", "started at",
        ],
        Field::Total => &[
            "total", "montant", "amount", "montant ttc", "total ttc", "order total", "total commande", "montant total", "total amount",
            "grand total", "total price", "prix total", "montant commande", "montant paye", "amount paid", "revenue", "chiffre affaires",
            "ca ttc", "ca", "valeur", "value", "order value", "total paid", "net a payer", "somme", "prix ttc", "montant achat",
            "montant total ttc", "purchase amount", "sales amount", "montant ticket", "total eur", "montant eur", "prix paye",
        ],
        Field::Currency => &["currency", "devise", "currency code", "code devise", "monnaie"],
        Field::Status => &[
            "status", "statut", "etat", "order status", "statut commande", "etat commande", "financial status", "payment status",
            "statut paiement", "state",
        ],
        Field::Tax => &["tax", "tva", "montant tva", "vat", "tax amount", "taxes", "total tva", "vat amount", "total tax"],
        Field::Shipping => &[
            "shipping", "frais port", "frais livraison", "livraison", "shipping cost", "delivery", "delivery fee", "shipping amount",
            "port", "shipping total", "cout livraison",
        ],
        Field::Discount => &["discount", "remise", "reduction", "montant remise", "discount amount", "rabais", "total discount", "promo montant"],
        Field::Coupon => &["coupon", "code promo", "code promotion", "coupon code", "promo code", "discount code", "bon reduction", "voucher", "code reduction", "code avantage"],
        Field::ProductId => &[
            "product id", "sku", "reference produit", "ref produit", "code produit", "id produit", "code article", "reference article", "ref article",
            "item id", "ean", "gtin", "article id", "lineitem sku", "product code", "product sku", "skus", "articles ref", "isbn", "upc",
        ],
        Field::ProductName => &[
            "product name", "produit", "nom produit", "article", "libelle", "libelle article", "libelle produit", "designation", "item", "item name",
            "product", "product title", "lineitem name", "titre", "products", "produits", "articles", "items", "description article", "intitule",
        ],
        Field::Category => &["category", "categorie", "famille", "rayon", "product category", "categorie produit", "famille produit", "univers", "department", "product type"],
        Field::Quantity => &["quantity", "quantite", "qte", "qty", "nombre", "nb articles", "lineitem quantity", "nombre articles", "quantities", "qtes", "units", "unites"],
        Field::Price => &["price", "prix", "prix unitaire", "unit price", "pu", "pu ttc", "prix unitaire ttc", "lineitem price", "item price", "tarif", "prices"],

        Field::VisitorId => &[
            "visitor id", "client id", "anonymous id", "id visiteur", "cookie id", "user pseudo id", "full visitor id", "ga client id", "device id",
            "visiteur", "identifiant visiteur", "browser id", "session id", "id session", "ajs anonymous id", "idvisitor", "visitor",
        ],
        Field::PagePath => &[
            "page path", "page", "url", "page url", "chemin page", "chemin", "path", "page location", "landing page", "page entree", "adresse page",
            "url page", "page vue", "page destination", "pagepath", "uri", "request uri", "url visitee",
        ],
        Field::PageTitle => &["page title", "titre page", "title", "titre"],
        Field::Referrer => &["referrer", "referer", "referent", "site referent", "url referente", "referrer url", "page referrer", "provenance", "full referrer", "http referer"],
        Field::Source => &["source", "utm source", "traffic source", "source trafic", "session source", "first user source", "campaign source"],
        Field::Medium => &["medium", "utm medium", "support", "traffic medium", "canal", "channel", "session medium", "campaign medium", "session default channel group"],
        Field::Campaign => &["campaign", "utm campaign", "campagne", "campaign name", "nom campagne", "session campaign", "nom operation"],
        Field::Device => &["device", "appareil", "device category", "device type", "categorie appareil", "terminal", "type appareil", "support appareil"],
        Field::EventId => &[
            "event id", "id evenement", "hit id", "message id", "comment id", "id commentaire", "interaction id", "id interaction", "visit id",
            "id visite", "numero passage", "uuid", "post interaction id",
        ],

        Field::Network => &["network", "reseau", "reseau social", "social network", "plateforme", "platform", "channel", "canal", "media social", "source"],
        Field::Interaction => &["interaction", "type interaction", "interaction type", "type", "action", "kind", "engagement", "engagement type", "type action", "event type"],
        Field::Handle => &[
            "handle", "pseudo", "username", "user name", "nom utilisateur", "compte", "identifiant", "account", "profile", "profil", "author",
            "auteur", "screen name", "user", "utilisateur", "pseudonyme", "nom compte",
        ],
        Field::NetworkUserId => &["network user id", "author id", "profile id", "id profil", "id utilisateur", "user id", "id auteur", "account id", "social id", "id compte"],
        Field::PostUrl => &["post url", "url", "lien", "link", "permalink", "url publication", "lien publication", "post link", "post", "publication", "url post"],

        Field::Place => &[
            "place", "magasin", "boutique", "lieu", "store", "shop", "point vente", "pdv", "store name", "nom magasin", "etablissement", "site",
            "location", "agence", "stand", "musee", "store id", "code magasin", "branch", "venue", "salle", "channel", "canal",
        ],
        Field::Visitors => &["visitors", "nombre visiteurs", "visiteurs", "nb visiteurs", "personnes", "nombre personnes", "people", "party size", "nb personnes", "guests", "accompagnants", "entrees"],
    }
}
