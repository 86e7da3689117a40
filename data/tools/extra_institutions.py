"""Institutions and well-known short names, written by hand (public facts)."""

# domain -> short names and further names of institutions that the package already holds.
ALIASES = {
    "mit.edu": "MIT", "ethz.ch": "ETH|ETH Zurich|ETHZ|Eidgenössische Technische Hochschule Zürich",
    "epfl.ch": "EPFL|École polytechnique fédérale de Lausanne|Ecole Polytechnique Federale de Lausanne",
    "ucl.ac.uk": "UCL", "kth.se": "KTH|KTH Royal Institute of Technology|Kungliga Tekniska högskolan",
    "tum.de": "TUM|Technische Universität München|TU München", "lmu.de": "LMU|LMU München|LMU Munich",
    "uni-muenchen.de": "", "rwth-aachen.de": "RWTH|RWTH Aachen|RWTH Aachen University",
    "kit.edu": "KIT|Karlsruher Institut für Technologie|Karlsruhe Institute of Technology",
    "fau.de": "FAU|Friedrich-Alexander-Universität Erlangen-Nürnberg|FAU Erlangen-Nürnberg",
    "lse.ac.uk": "LSE|London School of Economics", "kcl.ac.uk": "KCL",
    "imperial.ac.uk": "Imperial|Imperial College", "ox.ac.uk": "Oxford University",
    "cam.ac.uk": "Cambridge University", "qmul.ac.uk": "QMUL", "soas.ac.uk": "SOAS",
    "ntnu.no": "NTNU|Norwegian University of Science and Technology",
    "dtu.dk": "DTU|Technical University of Denmark|Danmarks Tekniske Universitet",
    "ku.dk": "UCPH|University of Copenhagen|Københavns Universitet",
    "au.dk": "Aarhus University|Aarhus Universitet",
    "sdu.dk": "SDU|University of Southern Denmark|Syddansk Universitet",
    "ki.se": "Karolinska Institutet|Karolinska Institute", "slu.se": "SLU",
    "lu.se": "Lund University|Lunds universitet", "gu.se": "University of Gothenburg|Göteborgs universitet",
    "chalmers.se": "Chalmers|Chalmers University of Technology|Chalmers tekniska högskola",
    "uu.se": "Uppsala University|Uppsala universitet", "su.se": "Stockholm University|Stockholms universitet",
    "liu.se": "Linköping University|Linköpings universitet", "umu.se": "Umeå University|Umeå universitet",
    "kuleuven.be": "KU Leuven|KUL|Katholieke Universiteit Leuven",
    "ugent.be": "UGent|Ghent University|Universiteit Gent",
    "uclouvain.be": "UCLouvain|Université catholique de Louvain",
    "ulb.ac.be": "ULB|Université libre de Bruxelles", "vub.ac.be": "VUB|Vrije Universiteit Brussel",
    "tudelft.nl": "TU Delft|Delft University of Technology|Technische Universiteit Delft",
    "tue.nl": "TU/e|TU Eindhoven|Eindhoven University of Technology",
    "uva.nl": "UvA|University of Amsterdam|Universiteit van Amsterdam",
    "vu.nl": "VU Amsterdam|Vrije Universiteit Amsterdam", "wur.nl": "WUR|Wageningen University & Research",
    "ru.nl": "Radboud University|Radboud Universiteit", "rug.nl": "University of Groningen|Rijksuniversiteit Groningen",
    "uu.nl": "Utrecht University|Universiteit Utrecht", "leidenuniv.nl": "Leiden University|Universiteit Leiden",
    "maastrichtuniversity.nl": "Maastricht University|Universiteit Maastricht",
    "uzh.ch": "UZH|University of Zurich|Universität Zürich", "unige.ch": "UNIGE|University of Geneva|Université de Genève",
    "unibe.ch": "University of Bern|Universität Bern", "unibas.ch": "University of Basel|Universität Basel",
    "unil.ch": "UNIL|University of Lausanne|Université de Lausanne",
    "univie.ac.at": "University of Vienna|Universität Wien",
    "tuwien.ac.at": "TU Wien|TU Vienna|Vienna University of Technology|Technische Universität Wien",
    "meduniwien.ac.at": "MedUni Wien|Medical University of Vienna|Medizinische Universität Wien",
    "tugraz.at": "TU Graz|Graz University of Technology|Technische Universität Graz",
    "ist.ac.at": "ISTA|IST Austria|Institute of Science and Technology Austria",
    "tu-berlin.de": "TU Berlin|Technische Universität Berlin", "fu-berlin.de": "FU Berlin|Freie Universität Berlin",
    "hu-berlin.de": "HU Berlin|Humboldt-Universität zu Berlin|Humboldt University of Berlin",
    "tu-dresden.de": "TU Dresden|Technische Universität Dresden|Dresden University of Technology",
    "uni-heidelberg.de": "Heidelberg University|Universität Heidelberg|Ruprecht-Karls-Universität Heidelberg",
    "uni-wuerzburg.de": "University of Würzburg|Julius-Maximilians-Universität Würzburg|JMU Würzburg",
    "uni-hamburg.de": "University of Hamburg|Universität Hamburg|UHH",
    "uni-bonn.de": "University of Bonn|Universität Bonn", "uni-koeln.de": "University of Cologne|Universität zu Köln",
    "ruhr-uni-bochum.de": "RUB|Ruhr-Universität Bochum|Ruhr University Bochum",
    "uni-goettingen.de": "University of Göttingen|Georg-August-Universität Göttingen",
    "uni-mainz.de": "JGU|Johannes Gutenberg-Universität Mainz", "uni-kiel.de": "CAU|Christian-Albrechts-Universität zu Kiel",
    "polytechnique.edu": "École polytechnique|Ecole Polytechnique", "ens.fr": "ENS|École normale supérieure",
    "sorbonne-universite.fr": "Sorbonne University|Sorbonne Université",
    "universite-paris-saclay.fr": "Université Paris-Saclay|Paris-Saclay University",
    "polimi.it": "PoliMi|Politecnico di Milano|Polytechnic University of Milan",
    "unibo.it": "University of Bologna|Università di Bologna", "sissa.it": "SISSA",
    "sns.it": "Scuola Normale Superiore", "upf.edu": "UPF|Universitat Pompeu Fabra|Pompeu Fabra University",
    "uab.es": "UAB", "ub.edu": "University of Barcelona|Universitat de Barcelona",
    "uio.no": "UiO|University of Oslo|Universitetet i Oslo", "uib.no": "UiB|University of Bergen|Universitetet i Bergen",
    "uit.no": "UiT|UiT The Arctic University of Norway", "helsinki.fi": "University of Helsinki|Helsingin yliopisto",
    "aalto.fi": "Aalto University|Aalto-yliopisto", "ucd.ie": "UCD", "tcd.ie": "TCD|Trinity College Dublin",
    "ucla.edu": "UCLA", "berkeley.edu": "UC Berkeley|UCB|University of California Berkeley",
    "ucsd.edu": "UCSD|UC San Diego", "ucsf.edu": "UCSF|UC San Francisco", "ucdavis.edu": "UC Davis",
    "uci.edu": "UC Irvine|UCI", "ucsb.edu": "UC Santa Barbara|UCSB", "ucsc.edu": "UC Santa Cruz|UCSC",
    "ucr.edu": "UC Riverside|UCR", "caltech.edu": "Caltech", "cmu.edu": "CMU", "nyu.edu": "NYU",
    "usc.edu": "USC", "upenn.edu": "UPenn|Penn", "psu.edu": "Penn State|PSU|Pennsylvania State University",
    "unc.edu": "UNC|UNC Chapel Hill", "uiuc.edu": "UIUC", "illinois.edu": "UIUC", "gatech.edu": "Georgia Tech",
    "umich.edu": "U-M|University of Michigan Ann Arbor", "jhu.edu": "JHU|Johns Hopkins|Johns Hopkins University",
    "wustl.edu": "WashU|WUSTL|Washington University in St. Louis", "asu.edu": "ASU",
    "rpi.edu": "RPI", "utexas.edu": "UT Austin", "tamu.edu": "Texas A&M|TAMU", "vt.edu": "Virginia Tech",
    "ubc.ca": "UBC", "utoronto.ca": "UofT|U of T|University of Toronto", "mcgill.ca": "McGill",
    "anu.edu.au": "ANU", "unsw.edu.au": "UNSW|UNSW Sydney", "uq.edu.au": "UQ", "rmit.edu.au": "RMIT",
    "uts.edu.au": "UTS", "qut.edu.au": "QUT", "hku.hk": "HKU", "ust.hk": "HKUST",
    "cuhk.edu.hk": "CUHK|Chinese University of Hong Kong", "nus.edu.sg": "NUS|National University of Singapore",
    "ntu.edu.sg": "NTU Singapore|Nanyang Technological University", "smu.edu.sg": "SMU Singapore",
    "kaust.edu.sa": "KAUST", "kaist.ac.kr": "KAIST", "snu.ac.kr": "SNU|Seoul National University",
    "u-tokyo.ac.jp": "University of Tokyo|UTokyo", "oist.jp": "OIST", "tsinghua.edu.cn": "Tsinghua|Tsinghua University",
    "pku.edu.cn": "PKU|Peking University", "sjtu.edu.cn": "SJTU", "ustc.edu.cn": "USTC",
    "technion.ac.il": "Technion", "weizmann.ac.il": "Weizmann Institute|Weizmann Institute of Science",
    "cuni.cz": "Charles University|Univerzita Karlova", "cvut.cz": "CTU|CTU in Prague|ČVUT",
    "muni.cz": "Masaryk University|Masarykova univerzita", "eui.eu": "EUI|European University Institute",
    "ceu.edu": "CEU", "uni.lu": "University of Luxembourg|Uni.lu|Université du Luxembourg", "ut.ee": "University of Tartu|UT",
}

# domain|country|name|further names...: organisations that are no universities, or are missing.
EXTRA = """
mpg.de|DE|Max Planck Society|Max-Planck-Gesellschaft|MPG|Max Planck
mpi-inf.mpg.de|DE|Max Planck Institute for Informatics|Max-Planck-Institut für Informatik
is.mpg.de|DE|Max Planck Institute for Intelligent Systems|Max-Planck-Institut für Intelligente Systeme
mpia.de|DE|Max Planck Institute for Astronomy|Max-Planck-Institut für Astronomie|MPIA
mpe.mpg.de|DE|Max Planck Institute for Extraterrestrial Physics|Max-Planck-Institut für extraterrestrische Physik
mpq.mpg.de|DE|Max Planck Institute of Quantum Optics|Max-Planck-Institut für Quantenoptik
cbs.mpg.de|DE|Max Planck Institute for Human Cognitive and Brain Sciences|Max-Planck-Institut für Kognitions- und Neurowissenschaften
biochem.mpg.de|DE|Max Planck Institute of Biochemistry|Max-Planck-Institut für Biochemie
eva.mpg.de|DE|Max Planck Institute for Evolutionary Anthropology|Max-Planck-Institut für evolutionäre Anthropologie
mpi-cbg.de|DE|Max Planck Institute of Molecular Cell Biology and Genetics|MPI-CBG
demogr.mpg.de|DE|Max Planck Institute for Demographic Research|Max-Planck-Institut für demografische Forschung
helmholtz.de|DE|Helmholtz Association|Helmholtz-Gemeinschaft|Helmholtz
dkfz.de|DE|German Cancer Research Center|Deutsches Krebsforschungszentrum|DKFZ
fz-juelich.de|DE|Forschungszentrum Jülich|Research Centre Jülich|FZJ
hzdr.de|DE|Helmholtz-Zentrum Dresden-Rossendorf|HZDR
oncoray.de|DE|OncoRay|National Center for Radiation Research in Oncology
desy.de|DE|Deutsches Elektronen-Synchrotron DESY|DESY|Deutsches Elektronen-Synchrotron
gsi.de|DE|GSI Helmholtzzentrum für Schwerionenforschung|GSI|GSI Helmholtz Centre for Heavy Ion Research
gfz-potsdam.de|DE|GFZ German Research Centre for Geosciences|GFZ|GFZ Potsdam|Deutsches GeoForschungsZentrum
gfz.de|DE|GFZ Helmholtz Centre for Geosciences|GFZ Helmholtz-Zentrum für Geoforschung
awi.de|DE|Alfred Wegener Institute|Alfred-Wegener-Institut|AWI|Alfred Wegener Institute for Polar and Marine Research
geomar.de|DE|GEOMAR Helmholtz Centre for Ocean Research Kiel|GEOMAR|GEOMAR Helmholtz-Zentrum für Ozeanforschung Kiel
hereon.de|DE|Helmholtz-Zentrum Hereon|Hereon
ufz.de|DE|Helmholtz Centre for Environmental Research|UFZ|Helmholtz-Zentrum für Umweltforschung
helmholtz-berlin.de|DE|Helmholtz-Zentrum Berlin|HZB|Helmholtz-Zentrum Berlin für Materialien und Energie
helmholtz-muenchen.de|DE|Helmholtz Zentrum München|Helmholtz Munich
helmholtz-munich.de|DE|Helmholtz Munich Research Center for Environmental Health
helmholtz-hzi.de|DE|Helmholtz Centre for Infection Research|HZI|Helmholtz-Zentrum für Infektionsforschung
mdc-berlin.de|DE|Max Delbrück Center for Molecular Medicine|MDC|Max-Delbrück-Centrum für Molekulare Medizin|Max Delbrück Center
dzne.de|DE|German Center for Neurodegenerative Diseases|DZNE|Deutsches Zentrum für Neurodegenerative Erkrankungen
dlr.de|DE|German Aerospace Center|DLR|Deutsches Zentrum für Luft- und Raumfahrt
cispa.de|DE|CISPA Helmholtz Center for Information Security|CISPA
fraunhofer.de|DE|Fraunhofer Society|Fraunhofer-Gesellschaft|Fraunhofer
mevis.fraunhofer.de|DE|Fraunhofer MEVIS|Fraunhofer Institute for Digital Medicine MEVIS
leibniz-gemeinschaft.de|DE|Leibniz Association|Leibniz-Gemeinschaft
ptb.de|DE|Physikalisch-Technische Bundesanstalt|PTB
bam.de|DE|Bundesanstalt für Materialforschung und -prüfung|BAM
rki.de|DE|Robert Koch Institute|Robert Koch-Institut|RKI
pik-potsdam.de|DE|Potsdam Institute for Climate Impact Research|PIK|Potsdam-Institut für Klimafolgenforschung
diw.de|DE|DIW Berlin|German Institute for Economic Research|Deutsches Institut für Wirtschaftsforschung
ifo.de|DE|ifo Institute|ifo Institut
zew.de|DE|ZEW Mannheim|ZEW|Leibniz Centre for European Economic Research
dfki.de|DE|German Research Center for Artificial Intelligence|DFKI|Deutsches Forschungszentrum für Künstliche Intelligenz
charite.de|DE|Charité - Universitätsmedizin Berlin|Charité|Charité Universitätsmedizin Berlin|Charité Berlin
bihealth.org|DE|Berlin Institute of Health at Charité|Berlin Institute of Health|BIH
uke.de|DE|University Medical Center Hamburg-Eppendorf|Universitätsklinikum Hamburg-Eppendorf|UKE
klinikum.uni-heidelberg.de|DE|Heidelberg University Hospital|Universitätsklinikum Heidelberg
umm.de|DE|University Medical Centre Mannheim|Universitätsklinikum Mannheim|Universitätsmedizin Mannheim
lmu-klinikum.de|DE|LMU University Hospital Munich|LMU Klinikum|Klinikum der Universität München
mri.tum.de|DE|TUM University Hospital rechts der Isar|Klinikum rechts der Isar|TUM Klinikum
uniklinik-freiburg.de|DE|Medical Center - University of Freiburg|Universitätsklinikum Freiburg|Freiburg University Hospital
medizin.uni-tuebingen.de|DE|University Hospital Tübingen|Universitätsklinikum Tübingen
uniklinikum-dresden.de|DE|University Hospital Carl Gustav Carus Dresden|Universitätsklinikum Carl Gustav Carus Dresden|Universitätsklinikum Dresden
uk-essen.de|DE|University Hospital Essen|Universitätsklinikum Essen|Universitätsmedizin Essen
uk-erlangen.de|DE|University Hospital Erlangen|Universitätsklinikum Erlangen|Uniklinikum Erlangen
ukaachen.de|DE|University Hospital RWTH Aachen|Uniklinik RWTH Aachen|Universitätsklinikum Aachen
ukbonn.de|DE|University Hospital Bonn|Universitätsklinikum Bonn
uk-koeln.de|DE|University Hospital Cologne|Uniklinik Köln|Universitätsklinikum Köln
ukw.de|DE|University Hospital Würzburg|Universitätsklinikum Würzburg
umg.eu|DE|University Medical Center Göttingen|Universitätsmedizin Göttingen
mhh.de|DE|Hannover Medical School|Medizinische Hochschule Hannover|MHH
uniklinikum-leipzig.de|DE|University of Leipzig Medical Center|Universitätsklinikum Leipzig
uksh.de|DE|University Medical Center Schleswig-Holstein|Universitätsklinikum Schleswig-Holstein|UKSH
unimedizin-mainz.de|DE|University Medical Center Mainz|Universitätsmedizin Mainz
ukmuenster.de|DE|University Hospital Münster|Universitätsklinikum Münster
embl.org|DE|European Molecular Biology Laboratory|EMBL|EMBL Heidelberg
embl.de|DE|EMBL Heidelberg Laboratory
ebi.ac.uk|GB|European Bioinformatics Institute|EMBL-EBI
eso.org|DE|European Southern Observatory|ESO
xfel.eu|DE|European XFEL|European X-Ray Free-Electron Laser Facility
ecmwf.int|GB|European Centre for Medium-Range Weather Forecasts|ECMWF
esa.int|FR|European Space Agency|ESA
cern.ch|CH|CERN|European Organization for Nuclear Research
home.cern|CH|CERN European Laboratory for Particle Physics
psi.ch|CH|Paul Scherrer Institute|Paul Scherrer Institut|PSI
empa.ch|CH|Empa|Swiss Federal Laboratories for Materials Science and Technology
eawag.ch|CH|Eawag|Swiss Federal Institute of Aquatic Science and Technology
wsl.ch|CH|Swiss Federal Institute for Forest, Snow and Landscape Research|WSL
fmi.ch|CH|Friedrich Miescher Institute for Biomedical Research|FMI
usz.ch|CH|University Hospital Zurich|Universitätsspital Zürich|USZ
unispital-basel.ch|CH|University Hospital Basel|Universitätsspital Basel
insel.ch|CH|Inselspital|Inselspital Bern|University Hospital Bern|Bern University Hospital
chuv.ch|CH|Lausanne University Hospital|CHUV|Centre hospitalier universitaire vaudois
hug.ch|CH|Geneva University Hospitals|HUG|Hôpitaux universitaires de Genève
akhwien.at|AT|Vienna General Hospital|AKH Wien|Allgemeines Krankenhaus Wien
oeaw.ac.at|AT|Austrian Academy of Sciences|Österreichische Akademie der Wissenschaften|ÖAW
ait.ac.at|AT|AIT Austrian Institute of Technology|Austrian Institute of Technology
medaustron.at|AT|MedAustron
iiasa.ac.at|AT|International Institute for Applied Systems Analysis|IIASA
imp.ac.at|AT|Research Institute of Molecular Pathology|Institut für Molekulare Pathologie
cnrs.fr|FR|CNRS|Centre national de la recherche scientifique|French National Centre for Scientific Research
inserm.fr|FR|Inserm|Institut national de la santé et de la recherche médicale
inria.fr|FR|Inria|French Institute for Research in Computer Science and Automation
cea.fr|FR|CEA|Commissariat à l'énergie atomique et aux énergies alternatives|French Alternative Energies and Atomic Energy Commission
inrae.fr|FR|INRAE|French National Research Institute for Agriculture, Food and Environment
ird.fr|FR|IRD|Institut de recherche pour le développement
ifremer.fr|FR|Ifremer
onera.fr|FR|ONERA
pasteur.fr|FR|Institut Pasteur|Pasteur Institute
curie.fr|FR|Institut Curie|Curie Institute
gustaveroussy.fr|FR|Gustave Roussy|Institut Gustave Roussy
aphp.fr|FR|Assistance Publique - Hôpitaux de Paris|AP-HP|APHP
esrf.fr|FR|European Synchrotron Radiation Facility|ESRF
ill.eu|FR|Institut Laue-Langevin
synchrotron-soleil.fr|FR|Synchrotron SOLEIL
infn.it|IT|INFN|Istituto Nazionale di Fisica Nucleare|National Institute for Nuclear Physics
cnr.it|IT|National Research Council of Italy|Consiglio Nazionale delle Ricerche
iit.it|IT|Istituto Italiano di Tecnologia|Italian Institute of Technology
inaf.it|IT|INAF|Istituto Nazionale di Astrofisica
ictp.it|IT|International Centre for Theoretical Physics|ICTP
ieo.it|IT|European Institute of Oncology|Istituto Europeo di Oncologia
fbk.eu|IT|Fondazione Bruno Kessler|FBK
csic.es|ES|Spanish National Research Council|CSIC|Consejo Superior de Investigaciones Científicas
bsc.es|ES|Barcelona Supercomputing Center|BSC-CNS
crg.eu|ES|Centre for Genomic Regulation|Centro de Regulación Genómica
icfo.eu|ES|ICFO|Institute of Photonic Sciences
cnio.es|ES|Spanish National Cancer Research Centre|CNIO
vhio.net|ES|Vall d'Hebron Institute of Oncology|VHIO
iac.es|ES|Instituto de Astrofísica de Canarias
gulbenkian.pt|PT|Gulbenkian Institute for Molecular Medicine
fchampalimaud.org|PT|Champalimaud Foundation|Fundação Champalimaud
inl.int|PT|International Iberian Nanotechnology Laboratory
tno.nl|NL|TNO|Netherlands Organisation for Applied Scientific Research
cwi.nl|NL|Centrum Wiskunde & Informatica|CWI
nki.nl|NL|Netherlands Cancer Institute|Nederlands Kanker Instituut|NKI|NKI-AVL
nikhef.nl|NL|Nikhef
knaw.nl|NL|Royal Netherlands Academy of Arts and Sciences|KNAW
mpi.nl|NL|Max Planck Institute for Psycholinguistics
erasmusmc.nl|NL|Erasmus MC|Erasmus University Medical Center
lumc.nl|NL|Leiden University Medical Center|LUMC|Leids Universitair Medisch Centrum
umcutrecht.nl|NL|UMC Utrecht|University Medical Center Utrecht
umcg.nl|NL|University Medical Center Groningen|UMCG
radboudumc.nl|NL|Radboudumc|Radboud University Medical Center
amsterdamumc.nl|NL|Amsterdam UMC|Amsterdam University Medical Centers
maastro.nl|NL|Maastro|Maastro Clinic
imec.be|BE|imec
vib.be|BE|VIB|Vlaams Instituut voor Biotechnologie
uzleuven.be|BE|University Hospitals Leuven|UZ Leuven
vito.be|BE|VITO
sckcen.be|BE|SCK CEN|Belgian Nuclear Research Centre
list.lu|LU|Luxembourg Institute of Science and Technology
lih.lu|LU|Luxembourg Institute of Health
karolinska.se|SE|Karolinska University Hospital|Karolinska universitetssjukhuset
sahlgrenska.se|SE|Sahlgrenska University Hospital|Sahlgrenska Universitetssjukhuset
skane.se|SE|Region Skåne|Skåne University Hospital|Skånes universitetssjukhus
akademiska.se|SE|Uppsala University Hospital|Akademiska sjukhuset
ri.se|SE|RISE Research Institutes of Sweden
foi.se|SE|Swedish Defence Research Agency|Totalförsvarets forskningsinstitut
scilifelab.se|SE|SciLifeLab|Science for Life Laboratory
ess.eu|SE|European Spallation Source|European Spallation Source ERIC
rigshospitalet.dk|DK|Rigshospitalet|Copenhagen University Hospital
auh.dk|DK|Aarhus University Hospital|Aarhus Universitetshospital
ssi.dk|DK|Statens Serum Institut
oslo-universitetssykehus.no|NO|Oslo University Hospital|Oslo universitetssykehus|OUS
helse-bergen.no|NO|Haukeland University Hospital|Haukeland universitetssjukehus
sintef.no|NO|SINTEF
simula.no|NO|Simula Research Laboratory|Simula
nilu.no|NO|NILU
vtt.fi|FI|VTT Technical Research Centre of Finland|VTT
hus.fi|FI|Helsinki University Hospital|HUS Helsinki University Hospital
fmi.fi|FI|Finnish Meteorological Institute|Ilmatieteen laitos
crick.ac.uk|GB|Francis Crick Institute|The Crick
sanger.ac.uk|GB|Wellcome Sanger Institute|Sanger Institute
turing.ac.uk|GB|Alan Turing Institute|The Turing
icr.ac.uk|GB|Institute of Cancer Research|The Institute of Cancer Research, London
npl.co.uk|GB|National Physical Laboratory
diamond.ac.uk|GB|Diamond Light Source
stfc.ac.uk|GB|Science and Technology Facilities Council|STFC
ukri.org|GB|UK Research and Innovation|UKRI
ukaea.uk|GB|UK Atomic Energy Authority|UKAEA
jic.ac.uk|GB|John Innes Centre
rothamsted.ac.uk|GB|Rothamsted Research
babraham.ac.uk|GB|Babraham Institute
bas.ac.uk|GB|British Antarctic Survey
noc.ac.uk|GB|National Oceanography Centre
nhs.uk|GB|National Health Service|NHS
royalmarsden.nhs.uk|GB|Royal Marsden NHS Foundation Trust|The Royal Marsden
cuh.nhs.uk|GB|Cambridge University Hospitals|Addenbrooke's Hospital
christie.nhs.uk|GB|The Christie NHS Foundation Trust|The Christie
gosh.nhs.uk|GB|Great Ormond Street Hospital
guysandstthomas.nhs.uk|GB|Guy's and St Thomas' NHS Foundation Trust
uclh.nhs.uk|GB|University College London Hospitals NHS Foundation Trust|UCLH
lshtm.ac.uk|GB|London School of Hygiene & Tropical Medicine|London School of Hygiene and Tropical Medicine|LSHTM
tyndall.ie|IE|Tyndall National Institute
dias.ie|IE|Dublin Institute for Advanced Studies
cas.cz|CZ|Czech Academy of Sciences|Akademie věd České republiky|CAS Czech Academy of Sciences
fzu.cz|CZ|Institute of Physics of the Czech Academy of Sciences|FZU
eli-beams.eu|CZ|ELI Beamlines
iimcb.gov.pl|PL|International Institute of Molecular and Cell Biology in Warsaw|IIMCB
pan.pl|PL|Polish Academy of Sciences|Polska Akademia Nauk
ncbj.gov.pl|PL|National Centre for Nuclear Research|Narodowe Centrum Badań Jądrowych
nih.gov|US|National Institutes of Health|NIH
cancer.gov|US|National Cancer Institute|NCI
nist.gov|US|National Institute of Standards and Technology|NIST
nasa.gov|US|NASA|National Aeronautics and Space Administration
noaa.gov|US|National Oceanic and Atmospheric Administration|NOAA
usgs.gov|US|United States Geological Survey|US Geological Survey
cdc.gov|US|Centers for Disease Control and Prevention
fda.gov|US|US Food and Drug Administration|Food and Drug Administration
anl.gov|US|Argonne National Laboratory|Argonne
bnl.gov|US|Brookhaven National Laboratory
fnal.gov|US|Fermi National Accelerator Laboratory|Fermilab
lbl.gov|US|Lawrence Berkeley National Laboratory|LBNL|Berkeley Lab
llnl.gov|US|Lawrence Livermore National Laboratory|LLNL
lanl.gov|US|Los Alamos National Laboratory|LANL
ornl.gov|US|Oak Ridge National Laboratory|ORNL
pnnl.gov|US|Pacific Northwest National Laboratory|PNNL
sandia.gov|US|Sandia National Laboratories
nrel.gov|US|National Renewable Energy Laboratory|NREL
federalreserve.gov|US|Federal Reserve Board|Board of Governors of the Federal Reserve System
imf.org|US|International Monetary Fund|IMF
worldbank.org|US|World Bank|The World Bank
mayo.edu|US|Mayo Clinic
mayoclinic.org|US|Mayo Clinic Health System
mdanderson.org|US|MD Anderson Cancer Center|University of Texas MD Anderson Cancer Center|The University of Texas MD Anderson Cancer Center
mskcc.org|US|Memorial Sloan Kettering Cancer Center|MSKCC|Memorial Sloan Kettering
massgeneral.org|US|Massachusetts General Hospital|Mass General
brighamandwomens.org|US|Brigham and Women's Hospital
massgeneralbrigham.org|US|Mass General Brigham
dana-farber.org|US|Dana-Farber Cancer Institute|Dana-Farber
childrenshospital.org|US|Boston Children's Hospital
clevelandclinic.org|US|Cleveland Clinic
stjude.org|US|St. Jude Children's Research Hospital|St Jude
fredhutch.org|US|Fred Hutchinson Cancer Center|Fred Hutch
chop.edu|US|Children's Hospital of Philadelphia|CHOP
broadinstitute.org|US|Broad Institute|Broad Institute of MIT and Harvard
hhmi.org|US|Howard Hughes Medical Institute|HHMI
alleninstitute.org|US|Allen Institute
salk.edu|US|Salk Institute|Salk Institute for Biological Studies
scripps.edu|US|Scripps Research|The Scripps Research Institute
cshl.edu|US|Cold Spring Harbor Laboratory|CSHL
ias.edu|US|Institute for Advanced Study
santafe.edu|US|Santa Fe Institute
si.edu|US|Smithsonian Institution
stsci.edu|US|Space Telescope Science Institute|STScI
ucar.edu|US|University Corporation for Atmospheric Research|NCAR|National Center for Atmospheric Research
rand.org|US|RAND Corporation
brookings.edu|US|Brookings Institution
nber.org|US|National Bureau of Economic Research|NBER
triumf.ca|CA|TRIUMF
uhn.ca|CA|University Health Network
sickkids.ca|CA|Hospital for Sick Children|SickKids
perimeterinstitute.ca|CA|Perimeter Institute for Theoretical Physics|Perimeter Institute
mila.quebec|CA|Mila|Mila - Quebec AI Institute
nrc-cnrc.gc.ca|CA|National Research Council Canada
csiro.au|AU|CSIRO|Commonwealth Scientific and Industrial Research Organisation
ansto.gov.au|AU|ANSTO|Australian Nuclear Science and Technology Organisation
petermac.org|AU|Peter MacCallum Cancer Centre|Peter Mac
wehi.edu.au|AU|Walter and Eliza Hall Institute of Medical Research|WEHI
riken.jp|JP|RIKEN
jaxa.jp|JP|Japan Aerospace Exploration Agency|JAXA
kek.jp|JP|High Energy Accelerator Research Organization|KEK
nims.go.jp|JP|National Institute for Materials Science
aist.go.jp|JP|National Institute of Advanced Industrial Science and Technology
cas.cn|CN|Chinese Academy of Sciences
cass.cn|CN|Chinese Academy of Social Sciences
a-star.edu.sg|SG|Agency for Science, Technology and Research|A*STAR
sinica.edu.tw|TW|Academia Sinica
ibs.re.kr|KR|Institute for Basic Science
tifr.res.in|IN|Tata Institute of Fundamental Research|TIFR
who.int|CH|World Health Organization|WHO
iaea.org|AT|International Atomic Energy Agency|IAEA
iarc.fr|FR|International Agency for Research on Cancer|IARC
ecb.europa.eu|DE|European Central Bank|ECB
jrc.ec.europa.eu|BE|Joint Research Centre|European Commission Joint Research Centre
oecd.org|FR|OECD|Organisation for Economic Co-operation and Development
bankofengland.co.uk|GB|Bank of England
bundesbank.de|DE|Deutsche Bundesbank|Bundesbank
snb.ch|CH|Swiss National Bank
bankofcanada.ca|CA|Bank of Canada
""".strip()
