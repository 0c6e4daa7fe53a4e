/** What word processors, mail programs and the web put on the clipboard, in the style of each. */

const wordHead = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15"><link rel=File-List href="file:///C:/Temp/msohtmlclip1/01/clip_filelist.xml">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View><w:TrackMoves/></w:WordDocument></xml><![endif]-->
<style><!-- /* Font Definitions */ @font-face {font-family:Calibri;} p.MsoNormal, li.MsoNormal {mso-style-parent:""; margin:0cm; font-size:11.0pt;} --></style></head>
<body lang=NL style='tab-interval:35.4pt;word-wrap:break-word'><!--StartFragment-->`;

export const word = (body: string) => `${wordHead}\n\n${body}\n\n<!--EndFragment--></body></html>`;

export const wordText = word(`<h1><a name="_Toc1">Ons oordeel<o:p></o:p></a></h1>

<p class=MsoNormal><span lang=NL style='mso-ansi-language:NL'>Uw klacht is <b>gedeeltelijk
gegrond</b>. Wij <i style='mso-bidi-font-style:normal'>hoorden</i> u op<span style='mso-spacerun:yes'>  </span>16&nbsp;november.<o:p></o:p></span></p>

<p class=MsoNormal><o:p>&nbsp;</o:p></p>

<h2>Wat er gebeurde</h2>

<p class=MsoNormal>Het gesprek was in <st1:place w:st="on"><st1:City w:st="on">Oudermeer</st1:City></st1:place>.<br>
U kwam op tijd.<span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1">[1]</a><![endif]></span></span></p>

<div style='mso-element:footnote-list'><![if !supportFootnotes]><hr align=left size=1 width="33%"><![endif]><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText>[1] Zie de agenda.</p></div></div>`);

const wordItem = (place: 'First' | 'Middle' | 'Last', list: string, marker: string, text: string) =>
  `<p class=MsoListParagraphCxSp${place} style='text-indent:-18.0pt;mso-list:${list} level1 lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>\n`;

export const wordLists = word(
  `<p class=MsoNormal>Wij vragen u:</p>${wordItem('First', 'l0', '·', 'een kopie van de factuur')}${wordItem('Last', 'l0', 'o', 'uw <b>agenda</b>')}<p class=MsoNormal>En daarna:</p>${wordItem('First', 'l1', '1.', 'wij lezen alles')}${wordItem('Middle', 'l1', 'a)', 'wij bellen')}${wordItem('Last', 'l1', '3.', 'wij schrijven')}`,
);

export const wordTracked = word(`<p class=MsoNormal>Wij betalen <del cite="mailto:S.%20Oosterveld" datetime="2026-11-20T09:00">niets</del><ins cite="mailto:S.%20Oosterveld" datetime="2026-11-20T09:00">€ 35,50</ins> terug,
<a style='mso-comment-reference:SO_1;mso-comment-date:20261120T0900'>binnen twee weken</a><span class=MsoCommentReference><span style='font-size:8.0pt'><![if !supportAnnotations]><a class=msocomanchor id="_anchor_1" href="#_msocom_1" name="_msoanchor_1">[SO1]</a><![endif]><span style='mso-special-character:comment'>&nbsp;</span></span></span>.</p>
<div style='mso-element:comment-list'><div style='mso-element:comment'><div id="_com_1" class=msocomtxt><p class=MsoCommentText>Klopt dit bedrag?</p></div></div></div>`);

export const wordTable = word(`<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>
 <thead><tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'><td width=200 valign=top><p class=MsoNormal><b>Wat<o:p></o:p></b></p></td><td width=200><p class=MsoNormal>Wanneer<o:p></o:p></p></td></tr></thead>
 <tr style='mso-yfti-irow:1'><td colspan=2><p class=MsoNormal>Gesprek</p><p class=MsoNormal>in Oudermeer</p></td></tr>
 <tr style='mso-yfti-irow:2;mso-yfti-lastrow:yes'><td><p class=MsoNormal>Beslissing<o:p></o:p></p></td><td><p class=MsoNormal><o:p>&nbsp;</o:p></p></td></tr>
</table>`);

export const office = `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN"><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title><meta name="generator" content="LibreOffice 24.8 (Linux)"/><style type="text/css">@page { size: 21cm 29.7cm; margin: 2cm } p { line-height: 115%; background: transparent }</style></head>
<body lang="nl-NL" link="#000080" dir="ltr"><h2 class="western">Wat wij vonden</h2>
<p style="line-height: 115%; margin-bottom: 0.25cm"><font face="Liberation Serif, serif"><font size="3" style="font-size: 12pt">De afspraak <b>stond</b> in de <i>agenda</i><a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>.</font></font></p>
<p><br/>
<br/>
</p>
<ul><li><p style="margin-bottom: 0cm">de brief van <ins cite="#c1">30 oktober</ins><del cite="#c2">november</del></p></li>
	<li><p>het verslag</p>
	<ul><li><p>met bijlage</p></li></ul></li></ul>
<p class="quotations-western">U was op tijd.</p>
<table width="642" cellpadding="4" cellspacing="0"><col width="313"/><col width="313"/><thead><tr valign="top"><th width="313"><p>Wie</p></th><th width="313"><p>Wat</p></th></tr></thead><tbody><tr valign="top"><td rowspan="2"><p>Marit</p></td><td><p>leest</p></td></tr><tr><td><p>belt</p></td></tr></tbody></table>
<div id="sdfootnote1"><p class="sdfootnote-western"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>Zie de bijlage.</p></div></body></html>`;

export const outlook = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0cm;} --></style></head><body lang="NL"><div class="WordSection1">
<p class="MsoNormal"><span style="mso-fareast-language:EN-US">Dag Marit,<o:p></o:p></span></p><p class="MsoNormal"><span><o:p>&nbsp;</o:p></span></p>
<p class="MsoNormal">Ik bel&nbsp; &nbsp;u <span style="font-weight:bold">morgen</span>.<o:p></o:p></p>
<p class="MsoListParagraph" style="text-indent:-18.0pt;mso-list:l2 level1 lfo3"><!--[if !supportLists]--><span style="mso-list:Ignore">-<span>&nbsp;&nbsp; </span></span><!--[endif]-->over de factuur</p>
<img width="120" src="cid:logo.png" alt="Logo"><div style="display:none">verborgen voorbeeldtekst</div></div>
<blockquote type="cite"><div>Kunt u mij bellen?<br><br>Met vriendelijke groet,<br>S. van der Aa</div></blockquote></body></html>`;

export const webMail = '<div dir="ltr">Dag,<div><br></div><div>Dit is de <b style="font-weight:normal">eerste</b> regel<br>en dit de tweede.</div><div><br></div><ol><li>een</li><li>twee<ol><li>twee en een half</li></ol></li></ol></div>';

export const googleDocs = '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-4f"><h1 dir="ltr"><span style="font-size:20pt;font-weight:400;">Verslag</span></h1><p dir="ltr"><span style="font-size:11pt;font-weight:700;font-style:normal;">Vet</span><span style="font-weight:400;font-style:italic;"> en schuin</span></p><br><ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400">punt</span></p></li></ul></b>';

export const layoutTable = '<table role="presentation"><tr><td>Links</td><td>Rechts</td></tr><tr><td><p>Onder</p></td><td></td></tr></table>';

export const hostile = '<p onclick="steel()">Dag<script>steel()</script><img src=x onerror="steel()"><svg><text>steel</text></svg><iframe srcdoc="<p>steel</p>"></iframe><style>p{}</style><a href="javascript:steel()">u</a></p><input value="steel"><textarea>steel</textarea>';
