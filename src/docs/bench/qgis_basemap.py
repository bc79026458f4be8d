"""Times QGIS on the base map, drawn plainly: the same layers and lines as PlainBaseMap of the benchmark RenderBench.

Usage: QT_QPA_PLATFORM=offscreen python3 qgis_basemap.py data/basemap/basemap.gpkg
Layers are held in memory with a spatial index; frames are 1920 x 1080, antialiased, 22 to 41 E and 44 to 53 N.
"""
import os
import sys
import time

from qgis.core import (QgsApplication, QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsFeature,
                       QgsFillSymbol, QgsLineSymbol, QgsMapRendererParallelJob, QgsMapSettings, QgsProject,
                       QgsRectangle, QgsSingleSymbolRenderer, QgsVectorLayer, QgsWkbTypes)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

app = QgsApplication([], False)
app.initQgis()
WIDTH, HEIGHT = 1920, 1080
FRAMES = int(os.environ.get('N', '9'))
LAYERS = [('countries', '#fbfaf5', '#c0c0c0', 0.8), ('rivers', None, '#a0c0d8', 0.8),
          ('sea', '#d4e4ee', '#90b0c8', 0.7), ('lakes', '#d4e4ee', '#90b0c8', 0.7),
          ('railways', None, '#b0b0b0', 0.8), ('roads', None, '#e0c8a0', 1.5),
          ('admin1_lines', None, '#a0a0a0', 0.9), ('country_lines', None, '#707070', 1.3)]


def in_memory(name):
    source = QgsVectorLayer('%s|layername=%s' % (sys.argv[1], name), name, 'ogr')
    layer = QgsVectorLayer('%s?crs=EPSG:4326' % QgsWkbTypes.displayString(source.wkbType()), name, 'memory')
    features = []
    for feature in source.getFeatures():
        copy = QgsFeature()
        copy.setGeometry(feature.geometry())
        features.append(copy)
    layer.dataProvider().addFeatures(features)
    layer.dataProvider().createSpatialIndex()
    layer.updateExtents()
    assert layer.featureCount() > 0, name
    return layer


def styled(name, fill, edge, width):
    layer = in_memory(name)
    if fill:
        symbol = QgsFillSymbol.createSimple({'color': fill, 'outline_color': edge, 'outline_width': str(width),
                                             'outline_width_unit': 'Pixel', 'joinstyle': 'round'})
    else:
        symbol = QgsLineSymbol.createSimple({'line_color': edge, 'line_width': str(width),
                                             'line_width_unit': 'Pixel', 'joinstyle': 'round'})
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    return layer


layers = [styled(*spec) for spec in LAYERS]
settings = QgsMapSettings()
settings.setLayers(layers[::-1])
target = QgsCoordinateReferenceSystem('EPSG:3857')
settings.setDestinationCrs(target)
settings.setOutputSize(QSize(WIDTH, HEIGHT))
extent = QgsCoordinateTransform(QgsCoordinateReferenceSystem('EPSG:4326'), target,
                                QgsProject.instance()).transformBoundingBox(QgsRectangle(22, 44, 41, 53))
settings.setExtent(extent)
settings.setBackgroundColor(QColor('white'))
settings.setFlag(QgsMapSettings.Antialiasing, True)
settings.setFlag(QgsMapSettings.UseRenderingOptimization, True)
settings.setOutputDpi(96)
times = []
for frame in range(FRAMES + 2):
    begun = time.perf_counter()
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()
    times.append((time.perf_counter() - begun) * 1e3)
if len(sys.argv) > 2:
    image.save(sys.argv[2])
times = sorted(times[2:])
print('QGIS base map %dx%d: median %.1f ms, %.1f to %.1f' % (WIDTH, HEIGHT, times[len(times) // 2], times[0], times[-1]))
