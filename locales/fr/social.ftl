### Les partages privés : estimés, jamais suivis. Les liens à partager. « Comment nous avez-vous connus ? »

## Autour des pages

social-title = Partages privés
social-tabs = Parties de cette page
social-tab-estimate = Estimation
social-tab-links = Liens à partager
social-tab-answers = Réponses

## Ce qui vient d’être fait

social-flash-link-made = Lien créé
social-flash-link-ended = Lien éteint
social-flash-host-declared = Site déclaré
social-flash-host-removed = Site retiré
social-flash-word-decided = Sens enregistré
social-flash-form-opened = Page publique ouverte
social-flash-form-closed = Page publique fermée

## Comment une visite arrive

social-channel-campaign = Campagne
    .what = L’adresse porte des étiquettes de campagne, hors e-mail.
social-channel-email = E-mail
    .what = L’adresse porte l’étiquette d’un e-mail, ou la page d’avant est une messagerie web.
social-channel-search = Recherche
    .what = La page d’avant est celle d’un moteur de recherche.
social-channel-network = Réseau social
    .what = La page d’avant est celle d’un réseau social, en public.
social-channel-other = Autre site
    .what = La page d’avant est celle d’un autre site.
social-channel-front = Porte d’entrée
    .what = Rien n’est dit, et la page est l’accueil ou une adresse courte que l’on tape.
social-channel-known = Page déjà connue
    .what = Rien n’est dit, et la personne avait déjà vu cette page : un favori, l’historique.
social-channel-unexplained = Inexpliquée
    .what = Rien n’est dit, personne ne tape cette adresse, et la personne ne l’avait jamais vue.
social-channel-own = Visite reprise
    .what = La page d’avant est sur le site même, après une demi-heure de silence : ce n’est pas une arrivée.
social-channel-unseen = Jamais vue sur le site

## Appareils

social-device-mobile = Téléphone
social-device-tablet = Tablette
social-device-desktop = Ordinateur
social-device-unknown = Non précisé

## L’estimation : ce qu’elle trouve

# $weeks (String) le nombre de semaines
# $first (String) le premier jour
# $last (String) le dernier jour
social-period = { $weeks } semaines complètes, du { $first } au { $last }
# $share (String) la part estimée
# $low (String) le bas de l’intervalle
# $high (String) le haut de l’intervalle
social-lead-share = Environ { $share } des arrivées viennent sans doute d’un message privé, entre { $low } et { $high }.
# $arrivals (String) combien d’arrivées
# $unexplained (String) combien sont inexpliquées
# $bookmarks (String) combien sont tenues pour des favoris
social-lead-counts = Sur { $arrivals } arrivées, { $unexplained } ne disent rien de leur origine et commencent sur une page dont personne ne tape l’adresse. Environ { $bookmarks } d’entre elles sont des favoris.
social-lead-few = Il y a trop peu d’arrivées pour estimer une part.
# $fewest (String) combien il en faut
social-lead-few-why = Il en faut { $fewest } au moins en douze semaines, et des personnes reconnues qui reviennent par la page d’accueil.
social-promise = Aucune conversation privée n’est suivie, jamais.
social-promise-why = Cette page compte des arrivées par groupes. Elle ne sait pas qui a écrit à qui, et ne cherche pas à le savoir.
social-figure-share = Part estimée
social-figure-interval = Intervalle à 95 %
social-figure-unexplained = Arrivées inexpliquées
social-figure-arrivals = Arrivées
# $low (String) le bas de l’intervalle
# $high (String) le haut de l’intervalle
social-interval = { $low } à { $high }
social-too-few = trop peu
social-show-method = Comment c’est estimé

## L’estimation : semaine après semaine

social-trend-title = Semaine après semaine
social-trend-chart = Arrivées par message privé
social-trend-unit = part estimée des arrivées, avec son intervalle à 95 %
social-trend-week = Semaine du
social-trend-share = Estimation
social-trend-low = Au moins
social-trend-high = Au plus
social-trend-caption = Part estimée et intervalle, par semaine
social-trend-none = Aucune semaine n’a assez d’arrivées.
# $share (String) la part estimée
# $before (String) celle des semaines d’avant
social-trend-same = { $share } sur ces douze semaines, { $before } sur les douze d’avant : les intervalles se recouvrent, rien ne dit que la part ait changé.
# $share (String) la part estimée
# $before (String) celle des semaines d’avant
social-trend-rise = { $share } sur ces douze semaines, { $before } sur les douze d’avant : la part monte.
# $share (String) la part estimée
# $before (String) celle des semaines d’avant
social-trend-fall = { $share } sur ces douze semaines, { $before } sur les douze d’avant : la part baisse.
# $share (String) la part estimée
social-trend-new = { $share } sur ces douze semaines. Celles d’avant ont trop peu d’arrivées pour comparer.

## L’estimation : les voies

social-ways-title = Comment les visites arrivent
social-ways-chart = Voies d’arrivée
social-ways-unit = part des arrivées
social-ways-caption = Part de chaque voie
social-ways-way = Voie
social-ways-share = Part
# $channel (String) la voie la plus empruntée
# $share (String) sa part
# $silent (String) la part de celles dont rien ne dit d’où elles viennent
social-ways-say = { $channel } : { $share }. Pour { $silent } des arrivées, le navigateur ne dit rien de la page d’avant.

## L’estimation : les pages et les appareils

social-pages-title = Où elles commencent
social-pages-caption = Les pages où commencent le plus d’arrivées inexpliquées
social-pages-note = les plus fréquentes
social-pages-page = Page
social-part-arrivals = Arrivées
social-part-unexplained = Inexpliquées
social-part-share = Part estimée
social-part-interval = Intervalle à 95 %
social-pages-none = Aucune arrivée inexpliquée
social-pages-none-what = Quand une visite commencera sur une page profonde sans dire d’où elle vient, cette page sera ici.
social-devices-title = Sur quels appareils
social-devices-caption = Part estimée, par sorte d’appareil
social-devices-device = Appareil

## L’estimation : ce que les gens disent

social-told-title = Ce que les gens en disent
social-told-more = Voir les réponses
# $share (String) la part de premières visites dues à quelqu’un
# $low (String) le bas de l’intervalle
# $high (String) le haut de l’intervalle
social-told-share = D’après leurs réponses, { $share } des personnes sont venues la première fois grâce à quelqu’un, entre { $low } et { $high }.
# $unexplained (String) la part de premières arrivées inexpliquées
# $joined (String) combien de réponses sont rapprochées
social-told-compare = Parmi toutes les premières arrivées, { $unexplained } sont inexpliquées. { $joined } réponses sont rapprochées d’une première visite ; chacune compte selon la fréquence de cette voie.
# $fewest (String) combien de réponses il faut
# $side (String) combien il en faut de chaque côté
social-told-few = Il y a trop peu de réponses pour vérifier l’estimation : il en faut { $fewest } rapprochées d’une première visite, dont { $side } inexpliquées et { $side } autres.
social-told-why = Qui n’a pas répondu peut être différent, et la mémoire se trompe : c’est une autre mesure, pas une preuve.

## L’estimation : que faire

social-do-title = Ce que vous pouvez faire
social-do-link = Donner aux gens un lien à partager
social-do-link-why = Un lien étiqueté dit de lui-même d’où vient la visite, sans suivre personne.
social-do-ask = Demander « comment nous avez-vous connus ? »
social-do-ask-why = Seules les personnes savent qui leur a parlé de vous. Leurs réponses vérifient l’estimation.

## L’estimation : la méthode

social-method-title = Comment c’est estimé
social-method-what = Une visite commence après une demi-heure sans événement sur le site. Son arrivée est inexpliquée quand le navigateur ne nomme aucune page d’avant, que l’adresse ne porte aucune étiquette de campagne, et que la page est de celles dont personne ne tape l’adresse : deux niveaux sous l’accueil ou plus, ou un nom long. Une page que la personne avait déjà vue n’en est pas : ce peut être un favori.
social-method-correct = Des favoris restent pourtant parmi elles, ceux de personnes que l’on ne reconnaît plus : cookies effacés, autre appareil. On les estime d’après les personnes reconnues. Si elles ont S arrivées sur une page déjà connue pour R par la porte d’entrée, et si des personnes d’apparence nouvelle ont F arrivées par la porte d’entrée, alors environ S × F ÷ R des arrivées inexpliquées sont des favoris.
social-method-formula = part = (U − S × F ÷ R) ÷ N
# $unexplained (String) arrivées inexpliquées
# $known (String) arrivées reconnues sur une page déjà connue
# $new (String) arrivées nouvelles par la porte d’entrée
# $again (String) arrivées reconnues par la porte d’entrée
# $arrivals (String) toutes les arrivées
social-method-numbers = Ici U = { $unexplained }, S = { $known }, F = { $new }, R = { $again } et N = { $arrivals }.
# $effect (String) l’effet de plan
social-method-interval = L’intervalle à 95 % réunit celui de U ÷ N (Wilson), celui de S (Poisson) et celui de F ÷ R (Wilson) par la méthode MOVER de Zou et Donner. Les visites d’une même personne se ressemblent : tous les nombres sont d’abord divisés par l’effet de plan, ici { $effect }.
social-method-assume = Cela suppose que les personnes non reconnues usent des favoris autant que les autres.
social-method-sources = D’après A. Madrigal, The Atlantic, 12 octobre 2012 (arrivées directes sur une page profonde) ; E. B. Wilson, JASA, 1927 ; L. Kish, Survey Sampling, 1965 ; G. Zou et A. Donner, Statistics in Medicine, 2008.
social-method-not-title = Ce que ce n’est pas
social-method-not-people = Ce n’est pas le suivi de quelqu’un : aucun message n’est lu, aucun lien n’est personnel. Une réponse ou un lien n’est montré qu’à partir de dix personnes, une page à partir de dix arrivées.
social-method-not-all = Ce n’est pas tout le bouche-à-oreille : qui envoie la page d’accueil, ou en parle de vive voix, n’est pas compté.
social-method-not-only = Ce ne sont pas que des messages : un e-mail sans étiquette, une application ou un navigateur discret cachent aussi la page d’avant. L’intervalle ne couvre que le hasard, pas ces causes.
social-words-title = Les mots
# $time (String) le moment du dernier compte
social-counted = Compté pour la dernière fois le { $time }. Une journée est recomptée quand ses événements changent.
social-not-counted = Les visites seront comptées dans les dix minutes.
# $count (Number) combien de visites reprises
# $count-text (String) le même nombre, écrit
social-taken-up = { $count ->
    [one] { $count-text } visite reprise après un silence n’est pas une arrivée et n’est pas comptée.
   *[other] { $count-text } visites reprises après un silence ne sont pas des arrivées et ne sont pas comptées.
}

## Les liens : la liste

social-links-lead = Un lien court mène à une page de votre site et porte les étiquettes d’une campagne.
social-links-lead-rest = La visite dit ainsi d’où elle vient. Personne n’est suivi : un clic n’est qu’un nombre, et rien n’est montré sous dix.
social-links-list = Vos liens
social-links-caption = Liens à partager, avec ce qui en est venu
social-links-link = Lien court
social-links-tags = Campagne
# $source (Name) qui transmet
# $medium (Name) par quel moyen
social-links-tags-from = { $source } · { $medium }
social-links-clicks = Clics
social-links-visits = Visites
social-links-orders = Commandes
social-links-hint = Les commandes sont celles des mêmes personnes dans les sept jours qui suivent. Les aperçus et les robots ne comptent pas comme clics.
social-links-few = moins de 10
social-links-off = Éteint
social-links-copy = Copier
social-links-copied = Copié
social-links-tagged = Adresse étiquetée
social-links-action = Action
social-links-end = Éteindre
# $name (Name) le nom de la campagne
social-links-end-named = Éteindre le lien { $name }
social-links-end-what = Le lien ne mènera plus nulle part, et ne peut pas être rallumé. Ses nombres restent.
social-links-end-confirm = Éteindre ce lien
social-links-none = Aucun lien encore
social-links-none-what = Chaque lien, ses clics et les visites qui en viennent seront ici.

## Les liens : en créer un

social-link-new = Créer un lien
social-link-target = Page de votre site
# $hosts (String) les sites déclarés
social-link-target-hint = L’adresse entière, en https, sur { $hosts }
social-link-name = Campagne
social-link-name-hint = Pour quoi : semaine-du-lin
social-link-source = Qui le transmet
social-link-source-hint = Par exemple : clients, magasin, ambassadeurs
social-link-medium = Par quel moyen
social-link-medium-hint = Par exemple : partage, carte, qr
social-link-medium-default = partage
social-link-submit = Créer le lien
social-link-missing = Remplissez ce champ
social-link-too-long = C’est trop long
social-link-not-secure = L’adresse doit commencer par https://
social-link-unreadable = Cette adresse ne se lit pas : copiez-la depuis votre navigateur
social-link-elsewhere = Cette adresse n’est pas sur un site déclaré
social-link-taken = Un lien porte déjà ces trois étiquettes
social-link-no-host = Déclarez d’abord votre site
social-link-no-host-why = Un lien ne mène que vers vos propres sites : personne ne peut s’en servir pour tromper.
social-link-no-host-ask = Une personne responsable peut le déclarer ici.

## Les liens : les sites

social-hosts-title = Vos sites
social-hosts-what = Les liens ne mènent que vers ces sites, et une page d’avant qui s’y trouve n’est pas une arrivée.
social-hosts-none = Aucun site déclaré.
social-host-add = Déclarer un site
social-host-name = Nom du site
social-host-hint = Sans https:// : www.exemple.fr
social-host-unreadable = Ce n’est pas le nom d’un site
social-host-in-use = Un lien mène vers ce site
social-host-remove = Retirer
# $host (Name) le nom du site
social-host-remove-named = Retirer { $host }

## Les réponses

# $people (Number) combien de personnes ont répondu
# $people-text (String) le même nombre, écrit
# $joined (String) combien sont rapprochées d’une première visite
social-answers-lead-count = { $people ->
    [one] Une personne a répondu en un an ; { $joined } rapprochée de sa première visite.
   *[other] { $people-text } personnes ont répondu en un an ; { $joined } sont rapprochées de leur première visite.
}
# $share (String) la part des réponses qui nomment quelqu’un
social-answers-lead-person = { $share } des réponses nomment quelqu’un, ou un message.
social-answers-none = Aucune réponse encore
social-answers-none-what = Posez la question sur votre site, ou partagez la page publique ci-dessous : les réponses seront ici, par groupes de dix personnes au moins.
social-heard-person = Quelqu’un, un message
social-heard-search = Moteur de recherche
social-heard-network = Réseau social
social-heard-letter = Lettre ou e-mail
social-heard-press = Presse, blog, guide
social-heard-advert = Publicité
social-heard-place = Magasin, rue, salon
social-heard-regular = Déjà client
social-heard-other = Autre chose
social-heard-unknown = Inconnu
social-matrix-title = Dit et vu
social-matrix-chart = Ce que les personnes disent, et comment leur première visite est arrivée
social-matrix-unit = personnes, un an
social-matrix-caption = Personnes par réponse et par voie d’arrivée
social-matrix-few = < 10
social-matrix-note = Les groupes de moins de dix personnes ne sont pas montrés ; s’il n’y en a qu’un, le suivant non plus. Chaque personne compte une fois, avec sa première réponse.
# $said (String) la réponse la plus fréquente parmi les arrivées inexpliquées
# $people (String) combien de personnes
social-matrix-say = Parmi les premières arrivées inexpliquées, la réponse la plus fréquente est « { $said } » : { $people } personnes.
social-matrix-say-few = Trop peu de premières arrivées inexpliquées ont une réponse.
social-words-said = Les mots employés
social-words-caption = Mots employés par dix personnes au moins, avec leur sens
social-words-note = dix personnes au moins
social-words-word = Mots
social-words-people = Personnes
social-words-means = Sens
social-words-by-us = décidé par votre équipe
social-words-by-rule = par la liste
social-words-decide = Enregistrer
# $said (Name) les mots
social-words-decide-named = Sens de { $said }
social-words-rule = Laisser la liste décider
social-ask-title = Poser la question
social-ask-events = Sur votre site, envoyez un événement quand la personne répond : elle est alors rapprochée de sa première visite.
social-ask-label = Envoyer une réponse
social-ask-form = Ou partagez cette page, dans la langue de votre espace. Elle ne pose aucun cookie et ne sait pas qui répond : ses réponses comptent sans être rapprochées.
social-ask-open = Ouvrir la page publique
social-ask-close = Fermer la page publique

## La page publique

social-hear-title = Comment nous avez-vous connus ?
# $name (Name) l’espace qui pose la question
social-hear-lead = { $name } aimerait savoir qui lui amène du monde. Votre réponse reste anonyme : aucun compte, aucun cookie.
social-hear-answer = Votre réponse
social-hear-detail = Voulez-vous préciser ?
social-hear-detail-hint = Quelques mots, facultatifs. N’écrivez ni nom, ni adresse, ni numéro.
social-hear-submit = Envoyer
social-hear-missing = Choisissez une réponse
social-hear-thanks = Merci
social-hear-thanks-what = Votre réponse est enregistrée. Vous pouvez fermer cette page.
